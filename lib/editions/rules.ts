import type { EditionInput, Label } from "@/lib/editions/model";
import type { Bar } from "@/lib/editions/model-corrections";
import type { Act } from "@/lib/policy";

/** What the gate looks at. */
export type AtTheGate = {
  state: string;
  said: string;
  stale: boolean;
  terms: string;
  embargoUntil: Date | null;
  claims: readonly { label: string; verdict: string; stale: boolean }[];
};

/** Whether a statement goes out, under which labels, or why it stays behind. */
export type Passage = { out: true; labels: Label[] } | { out: false; why: string; wouldNeed: Label[] };

/**
 * The gate every export passes. Off the record, withdrawn and `wrong` never leave. What is unconfirmed, disputed,
 * stale or under embargo leaves only when asked for by someone who may, and labelled.
 *
 * @param asked the labels the export asks for and its maker may ask for
 */
export function passGate(statement: AtTheGate, asked: ReadonlySet<Label>, now: Date): Passage {
  const bar = barOf(statement);
  if (bar) return { out: false, why: NEVER[bar], wouldNeed: [] };
  const labels = labelsOf(statement, now);
  const missing = labels.filter((label) => !asked.has(label));
  if (missing.length === 0) return { out: true, labels };
  return {
    out: false,
    why: missing.map((label) => explain(label, statement)).join("; "),
    wouldNeed: missing,
  };
}

const NEVER: Record<Bar, string> = {
  "off record": "off the record: it leaves in no export",
  withdrawn: "withdrawn",
  wrong: "Said? is wrong: it never leaves as a quotation",
};

/** Why a statement never leaves, whatever is asked for; null when it may. */
export function barOf({ terms, state, said }: Pick<AtTheGate, "terms" | "state" | "said">): Bar | null {
  if (terms === "off record") return "off record";
  if (state === "withdrawn") return "withdrawn";
  return said === "wrong" ? "wrong" : null;
}

/** The labels a statement carries now. */
export function labelsOf(statement: AtTheGate, now: Date): Label[] {
  const labels: Label[] = [];
  if (statement.said !== "confirmed") labels.push("unconfirmed");
  if (statement.claims.some(({ verdict }) => verdict === "disputed" || verdict === "false"))
    labels.push("disputed");
  if (statement.stale || statement.claims.some((claim) => claim.stale)) labels.push("stale");
  if (statement.embargoUntil && statement.embargoUntil > now) labels.push("embargoed");
  return labels;
}

function explain(label: Label, statement: AtTheGate): string {
  const named = (claims: AtTheGate["claims"]) => claims.map((claim) => claim.label).join(", ");
  switch (label) {
    case "unconfirmed":
      return `Said? is ${statement.said}`;
    case "disputed":
      return `Holds? is disputed or false on ${named(statement.claims.filter(({ verdict }) => verdict === "disputed" || verdict === "false"))}`;
    case "stale":
      return statement.stale
        ? "it changed since it was decided"
        : `the verdict on ${named(statement.claims.filter((claim) => claim.stale))} is stale`;
    case "embargoed":
      return `under embargo until ${statement.embargoUntil?.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  }
}

/** The labels an export asks for. */
export function askedLabels(
  input: Pick<EditionInput, "includeUnconfirmed" | "includeDisputed" | "includeStale" | "includeEmbargoed">,
): Set<Label> {
  const asked = new Set<Label>();
  if (input.includeUnconfirmed) asked.add("unconfirmed");
  if (input.includeDisputed) asked.add("disputed");
  if (input.includeStale) asked.add("stale");
  if (input.includeEmbargoed) asked.add("embargoed");
  return asked;
}

/** What of the policy an export needs, by the labels it asks for. */
export function actsFor(asked: ReadonlySet<Label>): Act[] {
  const acts: Act[] = ["edition.make.confirmed"];
  if (asked.has("unconfirmed") || asked.has("disputed") || asked.has("stale"))
    acts.push("edition.make.labelled");
  if (asked.has("embargoed")) acts.push("edition.make.embargoed");
  return acts;
}
