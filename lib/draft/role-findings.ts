import { roleWords } from "@/lib/draft/attributed-to";
import type { DraftSpeaker, Finding } from "@/lib/draft/model";
import type { PreparedStory } from "@/lib/draft/prepared-story";
import { isHonorific, isPost, isTitle } from "@/lib/suggest/words/titles";
import type { Span } from "@/lib/text/model";
import { insideWord } from "@/lib/text/word-edge";

/** A mention of a person by name, with the role the draft gives in front of the name or behind it. */
type RoleMention = { speaker: DraftSpeaker; name: Span; role: Span };

/** Roles that a draft gives the story's people and that they hadn't on the day. `dayOf`: when the words there were said. */
export function roleFindings(
  text: string,
  prepared: PreparedStory,
  dayOf: (at: number, speaker: DraftSpeaker) => { day: string; role: string | null; number: number | null },
): Finding[] {
  return roleMentions(text, prepared.names.speakers).flatMap(({ speaker, name, role }): Finding[] => {
    const words = text.slice(role.start, role.end);
    const { day, role: printed, number } = dayOf(name.start, speaker);
    const held = speaker.roles.filter(({ from, to }) => within(day, from, to)).map(({ title }) => title);
    const right = [...(printed === null ? [] : [printed]), ...held];
    const past = speaker.roles
      .filter(({ to }) => to !== null && to < day.slice(0, to.length))
      .map(({ title }) => title);
    const statement = number === null ? null : `S${number}`;
    if (right.length + past.length === 0)
      return [
        {
          ...role,
          kind: "not checked",
          statement,
          expected: null,
          message: `The story has no role of ${speaker.name} for ${day}, so “${words}” could not be checked. Enter the role on the source’s page.`,
        },
      ];
    if (isRole(words, right, past)) return [];
    const [expected = null] = right;
    return [
      {
        ...role,
        kind: "wrong role",
        statement,
        expected,
        message: `On ${day} the story has ${speaker.name} as ${expected === null ? `formerly ${past[0]}` : `“${expected}”`}, not “${words}”.`,
      },
    ];
  });
}

/** Partial dates compare by the precision both have. */
function within(day: string, from: string | null, to: string | null): boolean {
  const after = from === null || day.slice(0, from.length) >= from.slice(0, day.length);
  const before = to === null || day.slice(0, to.length) <= to.slice(0, day.length);
  return after && before;
}

function isRole(words: string, right: readonly string[], past: readonly string[]): boolean {
  const wanted = roleWords(words).filter((word) => !isHonorific(word));
  const former = wanted.some((word) => FORMER.test(word));
  const bare = wanted.filter((word) => !FORMER.test(word));
  if (bare.length === 0) return true;
  const fits = (roles: readonly string[]) =>
    roles.some((role) => bare.every((word) => hasWord(roleWords(role), word)));
  if (former) return fits(past) || right.some((role) => /\b(?:former|ex)\b/i.test(role) && fits([role]));
  return fits(right);
}

const FORMER = /^(?:former|ex|formerly|then|late)$/;

/** "Pakistan" and "Pakistani", "Indian" and "India" are one word of a role. */
function hasWord(role: readonly string[], word: string): boolean {
  return role.some((other) => {
    if (other === word) return true;
    const common = Math.min(other.length, word.length);
    return (
      common >= 5 &&
      other.slice(0, common) === word.slice(0, common) &&
      Math.abs(other.length - word.length) <= 3
    );
  });
}

function roleMentions(text: string, speakers: readonly DraftSpeaker[]): RoleMention[] {
  return speakers
    .filter(({ kind }) => kind === "person")
    .flatMap((speaker) =>
      mentionsOf(text, speaker).flatMap((name) => {
        const role = roleInFront(text, name.start) ?? roleBehind(text, name.end);
        return role ? [{ speaker, name, role }] : [];
      }),
    );
}

/** Where a person is named: by a full name, or by the last name where no other name stands in front of it. */
function mentionsOf(text: string, { name, alsoKnownAs }: DraftSpeaker): Span[] {
  const found: Span[] = [];
  const last = name.split(/\s+/u).at(-1) ?? "";
  for (const words of [name, ...alsoKnownAs, last]) {
    if (words.length < 2) continue;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const end = at + words.length;
      if (insideWord(text, at) || (insideWord(text, end) && !/^[’']s/u.test(text.slice(end, end + 2))))
        continue;
      if (!found.some((other) => at < other.end && other.start < end)) found.push({ start: at, end });
    }
  }
  return found;
}

const IN_FRONT = /(?:(?<=^|[\s(“"—–-])[\p{L}\p{N}][\p{L}\p{N}’'./-]*[ \n]){1,9}$/u;
const BREAKS =
  /^(?:said|says|told|that|but|when|where|while|who|which|from|by|with|to|on|in|at|as|because|after|before|if|than|is|was|were|are|met|asked|named|called|blamed|accused|quoted|joined|and)$/iu;
const JOINS = /^(?:of|for|the)$/iu;

/** "Pakistan’s junior interior minister" in front of a name: back from the post to where the phrase begins. */
function roleInFront(text: string, at: number): Span | null {
  const before = IN_FRONT.exec(text.slice(Math.max(0, at - 90), at));
  if (!before) return null;
  const words = [...before[0].matchAll(/\S+/gu)].map((match) => ({
    word: match[0],
    start: at - before[0].length + match.index,
    end: at - before[0].length + match.index + match[0].length,
  }));
  while (words.length > 0 && isHonorific(words.at(-1)?.word ?? "")) words.pop();
  const last = words.at(-1);
  if (!last || !isPostWord(last.word) || /[.,]$/u.test(last.word)) return null;
  let from = words.length - 1;
  while (from > 0) {
    const word = words[from - 1]?.word ?? "";
    if (BREAKS.test(word) || /[.,;:]$/u.test(word)) break;
    if (!/^\p{Lu}/u.test(word) && !isRoleWord(word) && !JOINS.test(word)) break;
    from--;
  }
  while (
    from < words.length - 1 &&
    (JOINS.test(words[from]?.word ?? "") || /^(?:an?|his|her|its|their|our)$/iu.test(words[from]?.word ?? ""))
  )
    from++;
  const first = words[from];
  return first ? { start: first.start, end: last.end } : null;
}

const isPostWord = (word: string): boolean =>
  isPost(word.toLowerCase()) || isTitle(word) || /^d[’']affaires$/iu.test(word);
const isRoleWord = (word: string): boolean =>
  isPostWord(word) ||
  /^(?:junior|senior|deputy|interior|foreign|prime|home|defen[cs]e|finance|health|vice|acting|former|interim|chief|state|federal|provincial|national|regional|local|district|city|army|navy|military|police|press|government|party|opposition|ministry|environment|justice|education|transport|energy|labou?r|water|fire|union|company|hospital|bank|then|ex|\p{L}+-\p{L}+)$/iu.test(
    word,
  ) ||
  /[’']s$/u.test(word);

const WHEN = /\s(?:(?:on|late|early|last|this) )+(?:\p{L}+day|week|month|morning|evening|night)\b.*$/iu;

/** ", the interior minister," behind a name. */
function roleBehind(text: string, at: number): Span | null {
  const match =
    /^, (?:(?:the|an?|its|his|her|their) )?(?<role>[^,.;:()“”"\n]{3,80}?)(?=[,.;:]|\s(?:said|says|told|added|who)\b)/u.exec(
      text.slice(at, at + 120),
    );
  const role = (match?.groups?.role ?? "").replace(WHEN, "");
  if (!match || role === "") return null;
  const words = role.split(/\s+/u);
  const cut = words.findIndex((word, index) => index > 0 && /^(?:of|for|at|in|to)$/iu.test(word));
  const head = (cut < 0 ? words : words.slice(0, cut)).at(-1) ?? "";
  if (!isPostWord(head)) return null;
  if (words.some((word) => /^(?:said|told|was|is|were|are|has|had)$/iu.test(word))) return null;
  const start = at + match[0].length - (match.groups?.role ?? "").length;
  return { start, end: start + role.length };
}
