import type { NameFound } from "@/lib/suggest/speakers/names";
import type { TaggedWord } from "@/lib/suggest/tagged-words";
import { isTimeWord } from "@/lib/suggest/words/times-and-media";
import { isHonorific, isPost, isRank, isTitle } from "@/lib/suggest/words/titles";

const DETERMINER = /^(?:the|a|an|its|his|her|their|our|my)$/;
const IN_ROLE = new Set(["ADJ", "NOUN", "PROPN", "NUM", "PART", "X"]);

const possessive = (text: string): boolean => /^['’]s?$/.test(text);

/** The words in front of a name that say what the person is: "Pakistan’s junior interior minister", "CTL leader". */
export function roleInFront(text: string, words: readonly TaggedWord[], name: NameFound): string | null {
  let from = name.from;
  while (from > 0 && name.from - from < 14) {
    const word = words[from - 1];
    const gap = word ? (words[from]?.start ?? 0) - word.end : 9;
    if (!word || gap > 1) break;
    if (IN_ROLE.has(word.pos) || possessive(word.text) || isTitle(word.text)) from--;
    else if (/^(?:of|for|and|&|to)$/.test(word.lower) && joinsRole(words, from - 1)) from--;
    else if (word.pos === "VERB" && /^\p{Lu}|ing$|ed$/u.test(word.text) && isTitle(words[from]?.text ?? ""))
      from--;
    else break;
  }
  while (
    from < name.from &&
    (isHonorific(words[from]?.text ?? "") ||
      possessive(words[from]?.text ?? "") ||
      /^(?:and|of|for|&)$/.test(words[from]?.lower ?? "") ||
      isTimeWord(words[from]?.lower ?? ""))
  )
    from++;
  let to = name.from;
  while (
    to > from &&
    (isHonorific(words[to - 1]?.text ?? "") ||
      (isRank(words[to - 1]?.text ?? "") && !namesPost(words, from, to)))
  )
    to--;
  return namesPost(words, from, to) ? sliced(text, words, from, to) : null;
}

function joinsRole(words: readonly TaggedWord[], at: number): boolean {
  return (
    IN_ROLE.has(words[at - 1]?.pos ?? "") &&
    (IN_ROLE.has(words[at + 1]?.pos ?? "") || DETERMINER.test(words[at + 1]?.lower ?? ""))
  );
}

/** Whether a post stands last, ranks and honorifics alone not counted ("Col.", "Dr"). */
function namesPost(words: readonly TaggedWord[], from: number, to: number): boolean {
  const last = words[to - 1];
  if (!last || to <= from) return false;
  if (isHonorific(last.text)) return namesPost(words, from, to - 1);
  const alone = words.slice(from, to).every(({ text }) => isRank(text) || isHonorific(text));
  if (alone) return /^(?:superintendent|commander|inspector)$/.test(last.lower) && to - from === 1;
  return isPost(last.lower) || isTitle(last.text) || /^d[’']affaires$/i.test(last.text);
}

function sliced(text: string, words: readonly TaggedWord[], from: number, to: number): string {
  return text
    .slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
    .replace(/\s+/gu, " ")
    .replace(/^(?:the|an?|its|his|her|their)\s+/i, "");
}

const ROLE_VERB =
  /^(?:heads?|headed|leads?|led|chairs?|chaired|runs?|commands?|commanded|directs?|oversees|manages?|teaches|studies|sells?|represents|represented|works?|owns|coaches|covers|founded|co-founded|serves|served|helped|helmed|edits|hosts|advises|advised|researches|specializes|specialises)$/;

/** The description behind a name: ", director of the institute,", ", who heads the mission,", " is the mayor of". */
export function roleBehind(text: string, words: readonly TaggedWord[], name: NameFound): string | null {
  let at = name.to;
  if (words[at]?.text === "(")
    while (at < words.length && words[at - 1]?.text !== ")" && at - name.to < 8) at++;
  if (words[at]?.text === ",") {
    at++;
    if (words[at]?.pos === "NUM" && words[at + 1]?.text === ",") at += 2;
    if (words[at]?.lower === "who") return afterWho(text, words, at + 1);
    return described(text, words, at, true);
  }
  if (/^(?:is|was)$/.test(words[at]?.lower ?? "") && DETERMINER.test(words[at + 1]?.lower ?? "")) {
    const role = described(text, words, at + 1, false);
    return role !== null && endsPost(role) ? role : null;
  }
  if (words[at]?.lower === "who") return afterWho(text, words, at + 1);
  if (/^(?:of|with|from)$/.test(words[at]?.lower ?? "")) {
    const role = described(text, words, at, false);
    return role !== null && /\p{Lu}/u.test(role) ? role : null;
  }
  return null;
}

const endsPost = (role: string): boolean =>
  role
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some(isPost);

function afterWho(text: string, words: readonly TaggedWord[], at: number): string | null {
  if (ROLE_VERB.test(words[at]?.lower ?? "")) return sliced(text, words, at, phraseEnd(words, at + 1));
  if (/^(?:is|was)$/.test(words[at]?.lower ?? "")) {
    const role = described(text, words, at + 1, false);
    return role !== null && endsPost(role) ? role : null;
  }
  return null;
}

/** A description that begins at `at`; `bare`: without an article it must name a post. */
function described(text: string, words: readonly TaggedWord[], at: number, bare: boolean): string | null {
  const first = words[at];
  if (!first) return null;
  const to = phraseEnd(words, at);
  if (to <= at) return null;
  const role = sliced(text, words, at, to);
  const article = /^(?:an?|the|its|his|her|their)$/.test(first.lower);
  if (article && (first.lower.startsWith("a") || endsPost(role))) return role;
  if (!bare && !article) return role;
  const head = role.split(/\s(?:of|for|at|with|in|and|on|from|to|who)\s/u)[0] ?? "";
  return endsPost(head) ? role : null;
}

const GOES_ON =
  /^(?:said|says|told|added|wrote|who|which|whose|that|has|had|have|is|was|were|are|when|where|after|before|while|as|but|because|if|during)$/;

/** Where a description ends: at punctuation, a verb of its own sentence, or a relative clause. */
function phraseEnd(words: readonly TaggedWord[], from: number): number {
  let at = from;
  while (at < words.length && at - from < 22) {
    const word = words[at];
    if (!word) break;
    if (word.text === "(" && words[at + 2]?.text === ")") {
      at += 3;
      continue;
    }
    if (word.text === "," && continuesList(words, at)) {
      at++;
      continue;
    }
    if (word.pos === "PUNCT" && !possessive(word.text) && !/^[&/’']$/.test(word.text)) break;
    if (GOES_ON.test(word.lower) || word.pos === "AUX") break;
    if (word.pos === "VERB" && at > from && !/ing$|ed$/.test(word.lower) && !/^\p{Lu}/u.test(word.text))
      break;
    if (
      word.pos === "VERB" &&
      at > from &&
      /^(?:said|told|speaking|saying|noting|adding|called|argued|warned|noted|explained)$/.test(word.lower)
    )
      break;
    at++;
  }
  while (at > from + 1 && /^(?:and|of|the|a|in|on|for|to|at|,)$/.test(words[at - 1]?.lower ?? "")) at--;
  return at;
}

/** "University of California, Los Angeles" has a comma of its own. */
function continuesList(words: readonly TaggedWord[], at: number): boolean {
  return (
    words[at - 1]?.lower === "california" &&
    /^(?:los|berkeley|san|davis|irvine)$/.test(words[at + 1]?.lower ?? "")
  );
}
