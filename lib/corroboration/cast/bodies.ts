import { nameKey } from "@/lib/text/names";

/**
 * A body as a phrase names it: what kinds of body its words say it is, and what sets it apart from others of the kind.
 * "the camp clinic at Lubanda": a clinic, of camp and Lubanda.
 */
export type Body = { key: string; kinds: ReadonlySet<string>; apart: ReadonlySet<string>; acronym: string };

const KINDS: readonly (readonly [kind: string, words: string])[] = [
  [
    "police",
    "police policeman policemen policewoman constabulary constable gendarmerie gendarme gendarmes sheriff cops policia polizei carabinieri",
  ],
  [
    "fire",
    "fire firefighter firefighters fireman firemen firefighting bomberos feuerwehr pompiers brandweer",
  ],
  ["rescue", "rescue rescuer rescuers"],
  ["civil protection", "defence defense protection disaster emergency"],
  ["coastguard", "coastguard coastguards lifeboat"],
  ["hospital", "hospital infirmary casualty hopital krankenhaus ospedale"],
  ["clinic", "clinic dispensary"],
  ["ambulance", "ambulance paramedic paramedics"],
  ["morgue", "morgue mortuary coroner coroners"],
  ["army", "army military troops armed soldiers ejercito"],
  ["navy", "navy naval"],
  ["ministry", "ministry ministries minister ministers ministerio ministere ministerium"],
  ["government", "government cabinet gobierno regierung gouvernement"],
  ["presidency", "presidency president presidential"],
  ["court", "court judge tribunal magistrate"],
  ["prosecution", "prosecutor prosecutors prosecution attorney"],
  ["mayor", "mayor mayors municipality alcalde maire burgermeister townhall cityhall"],
  ["prefecture", "prefect prefects prefecture"],
  ["governor", "governor governors governorate"],
  ["port", "harbourmaster harbormaster port harbour harbor"],
  [
    "company",
    "company firm operator utility manufacturer maker corporation airline carrier haulier shipper shipowner retailer brewer builder contractor developer lender insurer empresa compania unternehmen societe azienda",
  ],
  ["union", "union unions syndicate sindicato gewerkschaft"],
  ["council", "council councils"],
  ["university", "university universidad universitat universite college"],
  ["school", "school headteacher headmaster headmistress"],
  ["museum", "museum curator"],
  ["embassy", "embassy ambassador consulate"],
  ["institute", "institute observatory laboratory lab survey seismological meteorological weather"],
  ["mine", "mine pit colliery"],
  ["railway", "railway railways rail"],
  ["airport", "airport"],
  ["bank", "bank banco"],
  ["church", "church diocese parish bishop bishopric"],
  ["association", "association federation society club league"],
  ["committee", "committee commission panel inquiry"],
  [
    "authority",
    "authority authorities agency board office department directorate bureau administration service",
  ],
  ["rangers", "ranger rangers park"],
  ["prison", "prison jail penitentiary warden"],
  ["hotel", "hotel hostel resort"],
  ["party", "party partei partido"],
  ["chamber", "chamber chambre kammer"],
  ["desk", "desk unit team cell crew staff"],
  ["charity", "charity ngo aid relief foundation"],
];

const KIND_OF = new Map(
  KINDS.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)),
);

/** Words that set nothing apart: which town or district is meant, the text around it says. */
const NEUTRAL = new Set(
  "the a an of for at in on from and its his her their our town towns city citys local district regional provincial province national state county municipal village camp main central general public joint area region country own senior head chief nearby countrys regions towns de del la el le les du der die das des und y e et da do dos".split(
    " ",
  ),
);
/** Kinds that many bodies share by name alone: an "office" or a "service" is of what stands beside it. */
const WEAK = new Set([
  "authority",
  "civil protection",
  "company",
  "port",
  "committee",
  "association",
  "charity",
  "desk",
]);

export function readBody(phrase: string): Body {
  const joined = phrase
    .replace(/\b(?:coast) (guards?)/giu, "coast$1")
    .replace(/\b(harbou?r) (masters?)/giu, "$1$2")
    .replace(/\b(town|city) (halls?)\b/giu, "$1$2");
  const key = nameKey(joined);
  const words = key.split(" ").map(stem);
  const kinds = new Set<string>();
  const apart = new Set<string>();
  for (const word of words) {
    const kind = KIND_OF.get(word) ?? KIND_OF.get(`${word}s`);
    if (kind) kinds.add(kind);
    else if (!NEUTRAL.has(word) && word !== "") apart.add(word);
  }
  for (const weak of WEAK) if (kinds.size > 1) kinds.delete(weak);
  const capitals = joined
    .split(/[^\p{L}]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^(?:The|Of)$/u.test(word));
  return { key, kinds, apart, acronym: capitals.map((word) => word.charAt(0)).join("") };
}

/** Whether two phrases can name one body. Where nothing sets two bodies of one kind apart, they are taken to be one. */
export function mayBeOneBody(a: string, b: string): boolean {
  const [one, other] = [readBody(a), readBody(b)];
  if (one.key === other.key || isAcronym(a, other) || isAcronym(b, one)) return true;
  const shared = [...one.kinds].some((kind) => other.kinds.has(kind));
  const [few, many] = one.apart.size <= other.apart.size ? [one, other] : [other, one];
  const inside = [...few.apart].every((word) => many.apart.has(word));
  if (shared) return inside || [...few.apart].some((word) => many.apart.has(word));
  // "Norvane" and "Norvane Mobility": a name and its fuller form, unless kinds speak against it.
  return few.apart.size > 0 && inside && (one.kinds.size === 0 || other.kinds.size === 0);
}

function isAcronym(short: string, long: Body): boolean {
  const letters = short.replace(/^the\s+/iu, "").replace(/\./gu, "");
  return /^\p{Lu}{2,6}$/u.test(letters) && long.acronym === letters;
}

function stem(word: string): string {
  return word.length > 4 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** Whether the words say what kind of body is meant. */
export function namesBody(phrase: string): boolean {
  return readBody(phrase).kinds.size > 0;
}

/** Whether words around a name speak of the body: its kind, and something that sets it apart where anything does. */
export function standsIn(body: string, words: string): boolean {
  const [one, around] = [readBody(body), readBody(words)];
  const isOfKind = [...one.kinds].some((kind) => around.kinds.has(kind));
  const apart = [...one.apart];
  if (one.kinds.size === 0) return apart.length > 0 && apart.every((word) => around.apart.has(word));
  return isOfKind && (apart.length === 0 || apart.some((word) => around.apart.has(word)));
}

/** A company, by its words or because its name says nothing else. */
export function isFirm(phrase: string): boolean {
  const { kinds } = readBody(phrase);
  return kinds.size === 0 || [...kinds].every((kind) => kind === "company");
}
