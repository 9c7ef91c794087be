import type { RuleId, Severity } from "@/lib/interchange/model-style";

/**
 * The rules of attribution with their usual severity; a house style may weigh each otherwise. [2]: from secondary
 * summaries of the stylebooks; [S]: read in the agency's own handbook.
 */
export const RULES: Record<RuleId, { severity: Severity; says: string }> = {
  V1: { severity: "W", says: "“Said”, in the past tense; “according to” for what a document says [2]" },
  V2: { severity: "W", says: "No verb that doubts, concedes, endorses, reads minds or is no speech [2]" },
  V3: { severity: "E", says: "No verb that endorses a claim which is disputed or false" },
  O1: {
    severity: "I",
    says: "“Name said”; “said Name, long description” only where the description follows [2]",
  },
  O2: {
    severity: "W",
    says: "The speaker is identified by the end of the first sentence [S: Reuters, Guardian]",
  },
  N1: { severity: "E", says: "The first reference has full name and role, later ones the surname [2]" },
  T1: { severity: "W", says: "AP: a formal title has capitals directly before a name only [2]" },
  T2: { severity: "W", says: "Guardian: titles have small letters [S, older edition]" },
  T3: { severity: "W", says: "BBC: capitals with the name, small letters alone [S, older edition]" },
  Q1: { severity: "E", says: "What stands in quote marks was published in those words [S]" },
  Q2: { severity: "E", says: "Each ellipsis marks a real omission [S: Reuters]" },
  Q3: { severity: "W", says: "An editor's insertion stands in the house's brackets; better a paraphrase" },
  Q4: { severity: "W", says: "No fragments of a few words in quote marks [2: AP]" },
  Q5: { severity: "E", says: "Stops and commas stand where the house puts them [2]" },
  Q6: { severity: "E", says: "Marks within marks are the house's inner ones [S]" },
  Q7: { severity: "E", says: "Each paragraph reopens the quotation, the last closes it [2]" },
  L1: {
    severity: "E",
    says: "A translation is labelled; original, language and translator are kept [S: Reuters]",
  },
  M1: { severity: "W", says: "The medium is disclosed [S: AP, Guardian]" },
  S1: {
    severity: "E",
    says: "An unnamed source is described specifically, never just as “a source” [2: AP]",
  },
  S2: { severity: "E", says: "Never plural sources for one; nobody both named and unnamed [S: Reuters]" },
  S3: { severity: "E", says: "Terms are those of the list; off the record leaves in nothing [2: AP]" },
  D1: {
    severity: "W",
    says: "A weekday near publication, else the date; no today, yesterday, last or next [2]",
  },
  C1: { severity: "E", says: "An edition that supersedes another says what changed [S: Reuters]" },
};
