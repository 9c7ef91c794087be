/**
 * What a name alone tells: whether a collective names an institution, and whether it is a medium. Used where nobody
 * has said so; what a person set always wins.
 */

/** Names with one key are written the same, apart from case, accents, a leading article and punctuation. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "s")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) (?=.)/, "");
}

const NOBODY_IN_PARTICULAR =
  /^(?:officials?|officers?|sources?|insiders?|persons?|people|man|men|woman|women|witness(?:es)?|eyewitness(?:es)?|bystanders?|residents?|locals?|villagers?|neighbou?rs?|survivors?|relatives?|observers?|analysts?|experts?|activists?|campaigners?|protesters?|demonstrators?|organisers?|organizers?|medics?|doctors?|nurses?|engineers?|rescuers?|workers?|employees?|staff|managers?|members?|diplomats?|aides?|advisers?|advisors?|lawyers?|commanders?|soldiers?|militants?|fighters?|gunmen|journalists?|reporters?|agenc(?:y|ies)|reports?|media|outlets?|administrators?|politicians?|leaders?|figures?|many|some|others|anonymous|unnamed|unknown)$/;

/** Adjectives that name no body: "local authorities" could be any. */
const VAGUE_ADJECTIVE =
  /^(?:the|an?|some|several|many|various|different|other|local|relevant|concerned|competent|responsible|senior|top|unnamed|unspecified|security|state)$/;

const SPOKESPERSON = /^(?:spokes(?:man|woman|person|men|women|people)|spokespersons?|press officer)$/;

/**
 * Whether a collective's name or a relay's description names an institution: "provincial authorities" and "police" do,
 * "officials", "security sources" and "a person familiar with the matter" don't (product: unknown origins). A
 * spokesperson counts when it is said whose.
 */
export function namesInstitution(name: string): boolean {
  const words = nameKey(name).split(" ");
  const cut = words.findIndex(
    (word, at) =>
      at > 0 &&
      /^(?:of|for|in|at|from|with|within|inside|near|close|familiar|briefed|who|that|on|to)$/.test(word),
  );
  const phrase = cut === -1 ? words : words.slice(0, cut);
  const head = phrase.at(-1) ?? "";
  if (head === "") return false;
  if (SPOKESPERSON.test(head))
    return phrase.some((word) => !SPOKESPERSON.test(word) && !VAGUE_ADJECTIVE.test(word)) || cut !== -1;
  if (head === "authorities") return phrase.slice(0, -1).some((word) => !VAGUE_ADJECTIVE.test(word));
  return !NOBODY_IN_PARTICULAR.test(head);
}

const AGENCIES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Associated Press of Pakistan", /\bAssociated Press of Pakistan\b/i],
  ["AFP", /\bAFP\b|\bAgence France[- ]Presse\b/i],
  ["AP", /\bAP\b|\b(?:the )?Associated Press\b(?! of)/],
  ["Reuters", /\b(?:Thomson )?Reuters\b/i],
  ["PTI", /\bPTI\b|\bPress Trust of India\b/i],
  ["ANI", /\bANI\b|\bAsian News International\b/],
  ["IANS", /\bIANS\b|\bIndo-Asian News Service\b/i],
  ["UNI", /\bUNI\b|\bUnited News of India\b/],
  ["DPA", /\bdpa\b|\bDPA\b|\bDeutsche Presse-Agentur\b/],
  ["Xinhua", /\bXinhua\b/i],
  ["TASS", /\bTASS\b/i],
  ["Interfax", /\bInterfax\b/i],
  ["RIA Novosti", /\bRIA(?: Novosti)?\b/],
  ["ANSA", /\bANSA\b/],
  ["EFE", /\bEFE\b/],
  ["Kyodo", /\bKyodo\b/i],
  ["Yonhap", /\bYonhap\b/i],
  ["Anadolu", /\bAnadolu(?: Agency| Ajansı)?\b/i],
  ["PA Media", /\bPA(?: Media)?\b|\bPress Association\b/],
  ["AAP", /\bAAP\b|\bAustralian Associated Press\b/],
  ["UPI", /\bUPI\b|\bUnited Press International\b/],
  ["Bloomberg", /\bBloomberg\b/i],
  ["IRNA", /\bIRNA\b/],
  ["WAFA", /\bWAFA\b/],
  ["Antara", /\bAntara\b/],
  ["Bernama", /\bBernama\b/i],
  ["Canadian Press", /\b(?:The )?Canadian Press\b/i],
  ["Belga", /\bBelga\b/i],
  ["Lusa", /\bLusa\b/],
];

/** The usual names of news agencies. */
export const AGENCY_NAMES: readonly string[] = AGENCIES.map(([name]) => name);

/** The news agencies a text names, by their usual names, and what is left when the names are taken out. */
export function findAgencies(text: string): { names: string[]; rest: string } {
  const names: string[] = [];
  let rest = text;
  for (const [name, pattern] of AGENCIES) {
    const without = rest.replace(new RegExp(pattern.source, `${pattern.flags}g`), " ");
    if (without !== rest) names.push(name);
    rest = without;
  }
  return { names: names.sort(), rest };
}

const MEDIUM_WORDS =
  /\b(?:broadcaster|broadcasting|newspapers?|news agenc(?:y|ies)|news(?:room|wire)?|news ?site|news outlet|magazine|daily|weekly|radio|tv|television|media|press|portal|blog|podcast|website|wire service|publisher|journal|gazette|herald|tribune)\b/i;

/** Whether words describe a medium ("state media", "Karachi-based broadcaster"), which carries what others know. */
export function describesMedium(words: string): boolean {
  return MEDIUM_WORDS.test(words) || isAgency(words);
}

/** Whether a name is that of a news agency, and nothing else. */
export function isAgency(name: string): boolean {
  const { names, rest } = findAgencies(name);
  return names.length === 1 && nameKey(rest.replace(/\b(?:the|news|agency)\b/gi, " ")) === "";
}
