import { namesBody } from "@/lib/corroboration/cast/bodies";

/** What a person is to a body. Only who speaks for it, or acts in it by office, gives its account. */
export type Standing = "speaks for" | "serves in";
export type Role = { noun: string; body: string | null; standing: Standing };

const SPEAKS_FOR =
  "spokes(?:man|woman|person)|press officer|press secretary|director[- ]general|managing director|general manager|general secretary|general counsel|secretary[- ]general|chief executive(?: officer)?|chief of staff|chief (?:pilot|engineer|ranger|surgeon|scientist|economist|inspector|medical officer|constable|nurse|physician|geologist|operating officer|financial officer|justice|prosecutor|officer)|chief|head|heads|director|directors|president|vice[- ]president|chair(?:man|woman|person)?|minister|secretary|commander|commandant|commissioner|superintendent|governor|mayor|prefect|manager|leader|owner|founder|rector|dean|principal|head ?teacher|coordinator|co-ordinator|administrator|harbou?r ?master|sheriff|judge|magistrate|ombudsman|prosecutor|ambassador|bishop|warden|boss|CEO|portavoz|porte-parole|Sprecher(?:in)?|alcalde(?:sa)?|gerent[ae]|ministro|ministra|ministre|Minister(?:in)?|président(?:e)?|presidente?a?|Präsident(?:in)?|direct(?:eur|rice|ora?)|direttore|Direktor(?:in)?|Leiter(?:in)?|jefe|jefa|maire|sindaco|Bürgermeister(?:in)?|portavoce|commissaire|comandante|commandant";
const SERVES_IN =
  "duty officer|officer|official|inspector|detective|sergeant|constable|lieutenant|colonel|major|captain|general|doctor|surgeon|nurse|matron|midwife|firefighter|fireman|paramedic|ranger|adviser|advisor|clerk|delegate|representative|coroner|dispatcher|controller|rescuer|registrar|technician|scientist|seismologist|hydrologist|meteorologist|geologist|researcher|engineer|curator|analyst|economist|consultant|lawyer|solicitor|barrister|pilot|member";
const OFFICES: Readonly<Record<string, string>> = {
  mayor: "mayor",
  alcalde: "mayor",
  alcaldesa: "mayor",
  maire: "mayor",
  sindaco: "mayor",
  governor: "governor",
  prefect: "prefecture",
  sheriff: "sheriff",
  coroner: "coroner",
  prosecutor: "prosecution",
  bishop: "diocese",
  president: "presidency",
  ombudsman: "ombudsman",
  judge: "court",
  magistrate: "court",
  detective: "police",
  inspector: "police",
  sergeant: "police",
  constable: "police",
  firefighter: "fire brigade",
  fireman: "fire brigade",
  paramedic: "ambulance service",
};

const ROLE = new RegExp(
  `(?<![\\p{L}’'-])(?:(?<speaks>${SPEAKS_FOR})|(?<serves>${SERVES_IN}))(?![\\p{L}’'-])(?:\\s+(?:of|at|for|with|from|in charge of|on behalf of|de la|de l[’']|del|de|du|des|der|della|dello|di|da)\\s+(?<of>[^,.;:()"“”—\\n]{2,60}))?`,
  "giu",
);
const LEADS =
  /(?<![\p{L}’'-])(?:heads|leads|runs|chairs|manages|directs|commands|represents|speaks for|speaks on behalf of|answers for|responsible for|oversees|supervises|at the head of|in command of|presides over|took charge of|in charge of|has run|has led)\s+(?<of>[^,.;:()"“”—\n]{2,60})/giu;
const LEFT = /\b(?:former|ex|retired|once|sacked|dismissed|then|previous)\b/iu;
const CUT =
  /\s(?:said|says|told|who|that|which|where|was|were|is|are|has|had|have|gave|came|went|stood|met|on|after|before|when|as|while|will|would|to|by|confirmed|announced|reported|wrote|added|read|visited|spent|took|made|warned|and (?:said|told|that|his|her|the)|in (?:a|an|the)|this|yesterday|today|since|until|because|during|for (?:an?|more|over|\d|the (?:first|last|past|next|time)))(?![\p{L}’'-]).*$/iu;

/** A body’s name without the words that go on behind it. */
export function endOfBody(words: string): string {
  return ` ${words}`.replace(CUT, "").trim();
}

export type RoleFound = Role & { start: number; end: number };

/** Every role a text gives somebody, in order of place, with the body it is held in where that is said. */
export function findRoles(text: string): RoleFound[] {
  const held = [...text.matchAll(ROLE)].flatMap((match): RoleFound[] => {
    const noun = (match.groups?.speaks ?? match.groups?.serves ?? "").toLowerCase();
    const before =
      /(?:[\p{L}’'-]+[ ]){1,5}$/u.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0] ?? "";
    if (LEFT.test(before)) return [];
    const of = endOfBody(match.groups?.of ?? "");
    const front = frontBody(before, noun);
    const body = of !== "" && !/^(?:us|them|him|her|it|you|me)$/iu.test(of) ? withField(noun, of) : front;
    // A member of the public, or of a family, is nobody's voice.
    if (noun === "member" && (body === null || !namesBody(body))) return [];
    const end = match.index + match[0].length - ((match.groups?.of ?? "").length - of.length);
    return [
      {
        noun,
        body: body ?? OFFICES[noun] ?? null,
        standing: match.groups?.speaks ? "speaks for" : "serves in",
        start: match.index - (front === null ? 0 : front.length + 1),
        end,
      },
    ];
  });
  const leading = [...text.matchAll(LEADS)].map((match): RoleFound => {
    const of = endOfBody(match.groups?.of ?? "");
    return {
      noun: "head",
      body: of,
      standing: "speaks for",
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  return [...held, ...leading]
    .filter(({ body, noun }) => body !== "" || noun !== "")
    .sort((a, b) => a.start - b.start);
}

/** "health minister" heads a health ministry, "Mayor of Zelen" the mayor’s office of Zelen. */
function withField(noun: string, of: string): string {
  if (/^minist/iu.test(noun)) return `${of} ministry`;
  const office = OFFICES[noun];
  return office === undefined ? of : `${office} of ${of}`;
}

const NOT_PART =
  /^(?:the|an?|his|her|their|its|our|and|or|said|says|told|by|of|in|at|to|for|with|from|that|as|was|is|were|are|has|had|when|where|but|because|who|which|while|after|before|on|did|does|now|also|deputy|acting|senior|duty|assistant|former|local|top|new|late|then|if|so|over|under|against|asked|according|quoting|citing|one|two|three|several|some)$/iu;

/** The words in front of a role that say of what: "police commander", "the company’s chief executive". */
function frontBody(before: string, noun: string): string | null {
  const words = before.trim().split(/\s+/u);
  const kept: string[] = [];
  for (const [back, word] of words.toReversed().entries()) {
    const joins =
      /^of$/iu.test(word) && /^\p{Lu}/u.test(kept[0] ?? "") && /^\p{Lu}/u.test(words.at(-2 - back) ?? "");
    if ((!joins && NOT_PART.test(word)) || kept.length === 4) break;
    kept.unshift(word);
  }
  const phrase = kept
    .join(" ")
    .replace(/[’']s$/u, "")
    .replace(/[’']s(?=\s)/gu, "");
  if (phrase === "") return null;
  return withField(noun, phrase);
}
