import { keeperOf } from "@/lib/corroboration/attribution/records";
import { isFirm, mayBeOneBody, namesBody, readBody, standsIn } from "@/lib/corroboration/cast/bodies";
import { classifySource, isKin, mediumOfWitness, type Named } from "@/lib/corroboration/cast/classify";
import { isCompany } from "@/lib/corroboration/cast/company";
import type { CastDocument } from "@/lib/corroboration/cast/model";
import { type Profile, readProfile } from "@/lib/corroboration/cast/people";
import { mayBeOnePerson } from "@/lib/corroboration/cast/person-name";
import { isCalled, pressOfficeOf } from "@/lib/corroboration/cast/publishers";
import type { Role } from "@/lib/corroboration/cast/roles";
import type { SourceInput } from "@/lib/corroboration/model";
import { describesMedium, nameKey } from "@/lib/text/names";

type Held = { body: string; standing: Role["standing"] };
type Person = { name: string; profile: Profile; source: SourceInput };

/**
 * Who is who in a few texts about one claim: names, roles and bodies that can be one are one. Made for counting, where two
 * must be two for certain, and a proposal only: what a person entered wins.
 */
export class Cast {
  readonly #documents: readonly CastDocument[];
  readonly #people: Person[] = [];
  readonly #bodies: SourceInput[] = [];
  readonly #media: SourceInput[] = [];
  readonly #publishing = new Set<string>();

  /** `speakers` are the names the texts' assertions are made under, with the document each stands in. */
  constructor(documents: readonly CastDocument[], speakers: readonly { name: string; documentId: string }[]) {
    this.#documents = documents;
    // "River Rights says in a report" under the name of River Rights: a body that publishes, unless its name is a medium's.
    for (const { id, publisher } of documents) {
      const isSpeaker = speakers.some(
        (each) => each.documentId === id && isCalled(each.name, publisher ?? ""),
      );
      if (publisher !== null && isSpeaker && !describesMedium(publisher)) this.#publishing.add(publisher);
    }
    for (const { publisher } of documents) if (publisher !== null) this.publisher(publisher);
    const named = speakers.map(({ name, documentId }) => ({ name, documentId, read: this.#classify(name) }));
    const people = named.filter(({ read }) => read?.kind === "person");
    // The fullest name first, so that "Stanic" is found to be Mirko Stanic.
    for (const { read } of people.toSorted(
      (a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
    ))
      if (read?.kind === "person") this.#meetPerson(read.name, people);
    for (const { read, name, documentId } of named) if (read?.kind === "body") this.find(name, documentId);
    for (const { read, name, documentId } of named) if (read?.kind === "role") this.find(name, documentId);
  }

  /** The body whose releases a publisher prints; null for a news medium. */
  bodyBehind(publisher: string): string | null {
    return this.#publishing.has(publisher) ? publisher : pressOfficeOf(publisher);
  }

  /** A publisher: a medium, or a body that publishes its own releases. */
  publisher(name: string): SourceInput {
    const body = this.bodyBehind(name);
    return body === null ? this.#medium(name) : this.#body(body);
  }

  /** The source that a phrase of a text names as knowing; null where it isn't plain that it names one at all. */
  findCited(words: string, documentId: string): SourceInput | null {
    const read = this.#classify(words);
    const kin = this.#describedAs(words);
    if (kin) return kin;
    if (read === null || (read.kind === "unnamed" && !namesPeople(words))) return null;
    // What speaks elsewhere in the story is known to be a source: "quoting the city zoo".
    const entered = this.#bodies.find(({ name }) => nameKey(name) === nameKey(words));
    if (entered) return entered;
    if (read.kind === "body" && !namesBody(read.name) && !isProperName(read.name)) return null;
    if (read.kind !== "role" || read.body !== null) return this.find(words, documentId);
    return this.#people.find(({ profile }) => holds(profile, read))?.source ?? null;
  }

  /** The source that a speaker's name or description means; words that name nobody in particular mean an unnamed one. */
  find(words: string, documentId: string): SourceInput | null {
    const read = this.#classify(words);
    switch (read?.kind) {
      case "person":
        return this.#personNamed(read.name) ?? this.#meetPerson(read.name, []);
      case "medium":
        return this.#medium(read.name);
      case "witness of medium":
        return { ...this.#medium(read.name), identified: true };
      case "body":
        return this.#namedInText(read.name, documentId) ?? this.#body(read.name);
      case "role":
        return this.#holderOf(read);
      case "unnamed":
        return sourceOf("unnamed", read.words, `unnamed:${nameKey(read.words)}`);
      default:
        return null;
    }
  }

  /** Whether words describe a person: by name, by a role held, or by the words that stand with the name. */
  describes(words: string, source: SourceInput): boolean {
    const person = this.#people.find((each) => each.source === source);
    const read = this.#classify(words);
    if (read?.kind === "person") return person !== undefined && mayBeOnePerson(read.name, person.name);
    if (read?.kind !== "role") return false;
    if (person === undefined)
      return source.kind === "organisation" && mayBeOneBody(read.body ?? read.words, source.name);
    return holds(person.profile, read);
  }

  /**
   * Whose account a person gives: of a body they hold a role in, where that body or another who speaks for it stands here
   * too. Who holds no role, and doesn’t speak of what they saw, is counted to a body named around their name: two are
   * counted only where they are two for certain.
   */
  bodyOf(source: SourceInput, ofOwnEyes: (other: SourceInput) => boolean): string | null {
    const person = this.#people.find((each) => each.source === source);
    if (person === undefined) return null;
    const roles = person.profile.roles.flatMap(({ body, standing }) =>
      body === null ? [] : [{ body, standing }],
    );
    for (const held of roles) {
      // Who works for a company and saw it is no voice of the company's.
      if (held.standing === "serves in" && ofOwnEyes(source) && isFirm(held.body)) continue;
      const entered = this.#bodies.find(({ name }) => mayBeOneBody(name, held.body));
      const shared = entered?.name ?? this.#bodyOfColleagues(person, held, ofOwnEyes);
      if (shared !== null) return shared;
    }
    if (roles.length > 0 || ofOwnEyes(source)) return null;
    return this.#bodies.find(({ name }) => standsIn(name, person.profile.around))?.name ?? null;
  }

  #bodyOfColleagues(person: Person, held: Held, ofOwnEyes: (other: SourceInput) => boolean): string | null {
    const colleagues = this.#people
      .filter((other) => other !== person)
      .flatMap(({ source, profile }) => profile.roles.map((role) => ({ source, role })))
      .filter(({ source, role }) => {
        if (role.body === null || !mayBeOneBody(role.body, held.body)) return false;
        const eachSawIt = ofOwnEyes(source) && ofOwnEyes(person.source);
        return !(eachSawIt && role.standing === "serves in" && held.standing === "serves in");
      });
    if (colleagues.length === 0) return null;
    const names = [held.body, ...colleagues.map(({ role }) => role.body ?? held.body)];
    return names.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
  }

  #classify(words: string): Named | null {
    const medium = this.#documents.find(({ publisher }) => publisher !== null && isCalled(words, publisher));
    if (medium?.publisher != null)
      return this.bodyBehind(medium.publisher) === null
        ? { kind: "medium", name: medium.publisher }
        : { kind: "body", name: this.bodyBehind(medium.publisher) ?? words };
    const witness = mediumOfWitness(words);
    const theirs = this.#documents.find(
      ({ publisher }) => publisher !== null && witness !== null && isCalled(witness, publisher),
    );
    if (theirs?.publisher != null && this.bodyBehind(theirs.publisher) === null)
      return { kind: "witness of medium", name: theirs.publisher };
    // "A memo from the ministry" is the ministry's word; a name that ends on a record is a paper's ("the Karst Report").
    const keeper = keeperOf(words);
    const read = classifySource(keeper !== null && words.endsWith(keeper) ? keeper : words);
    if (read?.kind === "person" && isCompany(read.name, this.#documents))
      return { kind: "body", name: read.name };
    const isLastName =
      read?.kind === "body" && /^\p{Lu}[\p{L}’'-]+$/u.test(words) && this.#personNamed(words) !== null;
    return isLastName ? { kind: "person", name: words } : read;
  }

  #medium(name: string): SourceInput {
    const known = this.#media.find((source) => isCalled(name, source.name) || isCalled(source.name, name));
    if (known) return known;
    // Whoever cites a publication knows no more than it does: cited alone, it is no established origin.
    const source = { ...sourceOf("publisher", name, `medium:${nameKey(name)}`), identified: false };
    this.#media.push(source);
    return source;
  }

  #body(name: string): SourceInput {
    const known = this.#bodies.find((source) => mayBeOneBody(source.name, name));
    if (known) return known;
    const source = sourceOf("organisation", name, `body:${nameKey(name)}`);
    this.#bodies.push(source);
    return source;
  }

  /** "the company" means the one its text names. */
  #namedInText(words: string, documentId: string): SourceInput | null {
    const { apart, kinds } = readBody(words);
    const text = this.#documents.find(({ id }) => id === documentId)?.text;
    if (apart.size > 0 || text === undefined) return null;
    const fitting = this.#bodies.filter(({ name }) => {
      const body = readBody(name);
      return (
        body.apart.size > 0 &&
        ([...kinds].some((kind) => body.kinds.has(kind)) ||
          (kinds.has("company") && body.kinds.size === 0)) &&
        text.includes(name)
      );
    });
    if (fitting.length > 0 || !kinds.has("company"))
      return fitting.length === 1 ? (fitting[0] ?? null) : null;
    const firms = this.#bodies.filter(({ name }) => readBody(name).apart.size > 0 && isFirm(name));
    return firms.length === 1 ? (firms[0] ?? null) : null;
  }

  /** "The mother": the one person with whose name the word stands. */
  #describedAs(words: string): SourceInput | null {
    const noun = /^(?:the|his|her|their)\s(?<noun>\p{Ll}+)$/u.exec(words)?.groups?.noun;
    if (noun === undefined || !isKin(noun)) return null;
    const [only, another] = this.#people.filter(({ profile }) => profile.described.has(noun));
    return another === undefined ? (only?.source ?? null) : null;
  }

  #personNamed(name: string): SourceInput | null {
    return this.#people.find((person) => mayBeOnePerson(person.name, name))?.source ?? null;
  }

  #meetPerson(name: string, speakers: readonly { name: string; documentId: string }[]): SourceInput {
    const known = this.#personNamed(name);
    if (known) return known;
    const profiles = this.#documents.map(({ id, text }) => {
      const others = speakers.filter((each) => each.documentId === id && !mayBeOnePerson(each.name, name));
      return readProfile(text, name, others.length === 0);
    });
    const profile = {
      roles: profiles.flatMap(({ roles }) => roles),
      described: new Set(profiles.flatMap(({ described }) => [...described])),
      around: profiles.map(({ around }) => around).join(" "),
    };
    const source = sourceOf("person", name, `person:${nameKey(name)}`);
    this.#people.push({ name, profile, source });
    return source;
  }

  #holderOf(read: Extract<Named, { kind: "role" }>): SourceInput | null {
    // "An official of the bureau" may be any of its people: unnamed, whoever else of it is named elsewhere.
    const isAnybody = !read.certain && read.body !== null && !/^(?:spokes|press)/u.test(read.noun);
    const holder = isAnybody ? undefined : this.#people.find(({ profile }) => holds(profile, read));
    if (holder) return holder.source;
    if (read.body !== null && read.certain) return this.#body(read.body);
    if (read.body !== null && namesBody(read.body)) {
      const entered = this.#bodies.find(({ name }) => mayBeOneBody(name, read.body ?? ""));
      if (entered && /^(?:spokes|press)/u.test(read.noun)) return entered;
    }
    return read.certain
      ? this.#body(read.words.replace(/^(?:the|its|his|her|their)\s/iu, ""))
      : sourceOf("unnamed", read.words, `unnamed:${nameKey(read.words)}`);
  }
}

/** A role, or words that stand with the name: "the stationmaster", "the head of the rescue brigade". */
function holds({ roles, described }: Profile, read: Extract<Named, { kind: "role" }>): boolean {
  const { noun, body } = read;
  const sameRole = roles.some(
    (role) => role.noun === noun && (role.body === null || body === null || mayBeOneBody(role.body, body)),
  );
  const sameBody = body !== null && roles.some((role) => role.body !== null && mayBeOneBody(role.body, body));
  return sameRole || sameBody || (body === null && described.has(noun));
}

/** A name of up to five words, whatever joins them: "Quake Watch Institute", not a sentence that begins with a capital. */
function isProperName(words: string): boolean {
  const all = words.split(/\s+/u);
  return all.length <= 5 && all.every((word) => /^(?:\p{Lu}|of$|the$|for$|and$|de$|la$)/u.test(word));
}

function namesPeople(words: string): boolean {
  return words.split(/\s+/u).length <= 9;
}

function sourceOf(kind: SourceInput["kind"], name: string, id: string): SourceInput {
  return {
    id,
    name,
    kind,
    identified: kind !== "unnamed",
    partyId: null,
    partyName: null,
    bodyId: null,
    bodyName: null,
    attestedIndependent: false,
  };
}
