import type { Sentence } from "@/lib/suggest/sentences";
import type { BodyMemory } from "@/lib/suggest/speakers/body-memory";
import type { NameFound } from "@/lib/suggest/speakers/names";
import type { Person } from "@/lib/suggest/speakers/people";

/** Who speaks, as far as the text lets one know. */
export type Speaker = {
  name: string | null;
  role: string | null;
  anonymous: boolean;
  sort: "person" | "body" | "group" | "unknown";
  person: Person | null;
  /** How it was found, for the confidence. */
  by: "name" | "last name" | "pronoun" | "body" | "description" | "neighbour" | "nothing";
};

export const NOBODY: Speaker = {
  name: null,
  role: null,
  anonymous: false,
  sort: "unknown",
  person: null,
  by: "nothing",
};

export type Cast = {
  text: string;
  people: Person[];
  names: NameFound[];
  bodies: BodyMemory;
  sentences: readonly Sentence[];
  /** Who was found for the words that name a speaker, by where those begin. */
  heard: Map<number, Speaker>;
};

export function ofPerson(person: Person, by: Speaker["by"]): Speaker {
  return { name: person.name, role: person.role, anonymous: false, sort: "person", person, by };
}
