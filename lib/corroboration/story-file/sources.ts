import { SOURCE_KINDS, type SourceInput, type SourceKind } from "@/lib/corroboration/model";
import {
  type At,
  asFields,
  type Fields,
  members,
  optionalChoice,
  optionalFlag,
  optionalText,
  pick,
  StoryFileError,
  text,
} from "@/lib/corroboration/story-file/fields";
import { describesMedium, isAgency, nameKey, namesInstitution } from "@/lib/text/names";

/** A source of the file, with whether it usually gives its body's account. */
export type FileSource = { source: SourceInput; givesBodysAccount: boolean };

/** The people, bodies and publishers of a file, found by key or by name. */
export class Cast {
  private readonly byKey = new Map<string, FileSource>();
  private readonly byName = new Map<string, FileSource>();
  private readonly parties: ReadonlyMap<string, string>;
  private readonly open: boolean;

  constructor(story: Fields) {
    this.parties = readParties(story);
    const speakers = pick(story, "", "speakers", "sources");
    const entries = members(speakers.value, speakers.path);
    this.open = entries.length === 0;
    for (const entry of entries) {
      const found = this.read(entry);
      if (this.byKey.has(found.source.id))
        throw new StoryFileError(entry.path, `the id “${found.source.id}” stands twice.`);
      this.add(found);
    }
    for (const found of this.byKey.values()) this.resolveBody(found.source);
  }

  /** A source by its key, its name, or written out in place; null where nobody is given. */
  find(at: At<unknown>): FileSource | null {
    if (at.value === undefined || at.value === null || at.value === "") return null;
    if (typeof at.value === "object") return this.inPlace(at);
    const name = text(at);
    const found = this.lookUp(name);
    if (found) return found;
    if (!this.open) throw new StoryFileError(at.path, `there is no speaker “${name}”.`);
    return this.add(this.read({ value: { id: name, name }, path: at.path }));
  }

  /** A publisher or a relay's medium by key or name; one that isn't among the speakers is taken on its name. */
  findMedium(at: At<unknown>): SourceInput | null {
    const named = typeof at.value === "object" && at.value !== null ? this.inPlace(at) : null;
    const name = named ? named.source.name : optionalText(at);
    if (name === null) return null;
    const found = named ?? this.lookUp(name);
    if (found)
      return found.source.kind === "person"
        ? found.source
        : { ...found.source, kind: "publisher", identified: true };
    return { ...nobody(`publisher:${nameKey(name)}`, name), kind: "publisher" };
  }

  lookUp(name: string): FileSource | null {
    return this.byKey.get(name) ?? this.byName.get(nameKey(name)) ?? null;
  }

  private inPlace(at: At<unknown>): FileSource {
    const fields = asFields(at.value, at.path);
    const name = optionalText(pick(fields, at.path, "name", "description"));
    const key = optionalText(pick(fields, at.path, "id", "key")) ?? name;
    if (key === null) throw new StoryFileError(at.path, "names nobody: it needs an id or a name.");
    const found = this.lookUp(key);
    return found ?? this.add(this.read({ value: { ...fields, id: key, name: name ?? key }, path: at.path }));
  }

  private add(found: FileSource): FileSource {
    this.byKey.set(found.source.id, found);
    const key = nameKey(found.source.name);
    if (found.source.kind !== "unnamed" && !this.byName.has(key)) this.byName.set(key, found);
    return found;
  }

  private read({ value: fields, path }: At<Fields>): FileSource {
    const id = text(pick(fields, path, "id", "key"));
    const name = optionalText(pick(fields, path, "name", "description")) ?? id;
    const kind = readKind(fields, path, name);
    const role = optionalText(pick(fields, path, "role")) ?? "";
    const partyId = optionalText(pick(fields, path, "party", "partyId"));
    const bodyName = optionalText(pick(fields, path, "body", "speaksFor", "organisation"));
    const source: SourceInput = {
      id,
      name,
      kind,
      identified:
        optionalFlag(pick(fields, path, "identified")) ??
        (kind !== "unnamed" && (kind === "publisher" || namesInstitution(name))),
      partyId,
      partyName: partyId === null ? null : (this.parties.get(partyId) ?? partyId),
      bodyId: null,
      bodyName,
      attestedIndependent:
        optionalFlag(pick(fields, path, "attestedIndependent", "attested", "independent")) ?? false,
    };
    const usual = bodyName !== null && (kind !== "unnamed" || /spokes/i.test(`${name} ${role}`));
    return { source, givesBodysAccount: optionalFlag(pick(fields, path, "givesBodysAccount")) ?? usual };
  }

  /** A body given by another speaker's key is that speaker. */
  private resolveBody(source: SourceInput): void {
    const body = source.bodyName === null ? null : this.lookUp(source.bodyName);
    if (!body || body.source.id === source.id) return;
    source.bodyId = body.source.id;
    source.bodyName = body.source.name;
    if (source.partyId === null) {
      source.partyId = body.source.partyId;
      source.partyName = body.source.partyName;
    }
  }
}

function readParties(story: Fields): ReadonlyMap<string, string> {
  return new Map(
    members(story.parties, "parties").map(({ value, path }) => {
      const id = text(pick(value, path, "id", "key"));
      return [id, optionalText(pick(value, path, "name")) ?? id] as const;
    }),
  );
}

function nobody(id: string, name: string): SourceInput {
  return {
    id,
    name,
    kind: "organisation",
    identified: true,
    partyId: null,
    partyName: null,
    bodyId: null,
    bodyName: null,
    attestedIndependent: false,
  };
}

/** The kind as given, else as the name and the role tell: a broadcaster is a publisher, "officials" are unnamed. */
function readKind(fields: Fields, path: string, name: string): SourceKind {
  const given = optionalChoice(pick(fields, path, "kind", "type"), [
    ...SOURCE_KINDS,
    "organization",
    "anonymous",
    "group",
    "collective",
    "media",
  ] as const);
  const anonymous = optionalFlag(pick(fields, path, "anonymous", "unnamed")) ?? false;
  if (anonymous || given === "unnamed" || given === "anonymous") return "unnamed";
  if (given === "publisher" || given === "media") return "publisher";
  const role = optionalText(pick(fields, path, "role")) ?? "";
  const isBody =
    given === "organisation" || given === "organization" || given === "group" || given === "collective";
  if (isBody) return isAgency(name) || isMediumRole(role) ? "publisher" : "organisation";
  if (!namesInstitution(name) && optionalFlag(pick(fields, path, "identified")) !== true) return "unnamed";
  if (given === null && (isAgency(name) || isMediumRole(role))) return "publisher";
  return "person";
}

/** "Broadcaster, Karachi" is a medium's role; "Spokesperson for state television" is a person's. */
function isMediumRole(role: string): boolean {
  return (
    describesMedium(role.split(/[,(]/)[0] ?? "") &&
    !/spokes|minister|editor|reporter|journalist|correspondent|office/i.test(role)
  );
}
