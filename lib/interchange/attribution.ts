import { saidWhen } from "@/lib/interchange/dates-in-print";
import type { EditionHead, EditionItem } from "@/lib/interchange/model";
import type { HouseStyle, Verbs } from "@/lib/interchange/model-style";
import { noReferences, refer } from "@/lib/interchange/names-in-print";
import { bareWords, endsSentence, isFragment, setWords } from "@/lib/interchange/quotation";
import { inCapitals, inSmallLetters, isFormalTitle, lengthOfTitle } from "@/lib/interchange/title-words";
import { isVerb } from "@/lib/interchange/verbs";

/** A quotation and its attribution as separate pieces, so that each format can set the words in its own way. */
export type Attributed = {
  /** Before the words: "Name, role, said on Sunday: " */
  before: string;
  /** The words, set as the style sets them: typography alone. */
  words: string;
  /** Whether quote marks stand around the words: only around what is quoted whole. */
  quoted: boolean;
  open: string;
  /** A mark of ours inside the closing quote mark, where the words end without one of their own. */
  inside: string;
  close: string;
  /** After the words: " Name, role, said on Sunday." */
  after: string;
  /** The verb or phrase that attributes; null where no attribution may be given. */
  verb: string | null;
  /** Whether it is a first reference: full name and role. */
  first: boolean;
};

type Setting = Pick<EditionHead, "madeAt" | "timeZone" | "style" | "verbs">;

/**
 * A quotation attributed as the house style has it, standing alone: full name and role. Indirect statements stand
 * without quote marks; mixed ones keep their own inner marks.
 */
export function attribute(item: EditionItem, setting: Setting): Attributed {
  return attributed(item, setting, null);
}

/** The same for a text that runs on: who was named before is called by the shorter name, where the style says so. */
export function attributing(setting: Setting): (item: EditionItem) => Attributed {
  const references = noReferences();
  return (item) => {
    const short = refer(references, item);
    return attributed(item, setting, setting.style.later === "surname" ? short : null);
  };
}

/** A quotation with its attribution as one text: marks around what is quoted whole, and around nothing else. */
export function sentenceOf({ before, open, words, inside, close, after }: Attributed): string {
  return `${before}${open}${words}${inside}${close}${after}`;
}

function attributed(item: EditionItem, setting: Setting, short: string | null): Attributed {
  const { style } = setting;
  const quoted = item.kind === "direct";
  const words = quoted ? setWords(bareWords(item.words), style) : item.words;
  const marks = quoted ? { open: style.marks.open, close: style.marks.close } : { open: "", close: "" };
  const translated = item.translation ? ` ${translationLabel(item.translation, style)}` : "";
  const alone = { words, quoted, ...marks, first: short === null };
  if (item.speaker === null)
    return { ...alone, before: "", inside: "", after: translated && `${translated}.`, verb: null };
  const fragment = quoted && style.fragments === "run on" && isFragment(words);
  return {
    ...alone,
    ...placed(item, words, fragment, setting, {
      who: named(item, style, short),
      tail: `${circumstances(item, setting)}${translated}`,
    }),
  };
}

type Named = { name: string; role: string | null };
type Placed = Pick<Attributed, "before" | "inside" | "after" | "verb">;

/** Puts speaker, verb and circumstances before or after the words, with the stops that this takes. */
function placed(
  item: EditionItem,
  words: string,
  fragment: boolean,
  { style, verbs }: Setting,
  { who, tail }: { who: Named; tail: string },
): Placed {
  const ended = endsSentence(words);
  const quoted = item.kind === "direct";
  const order = fragment && style.order === "quote-first" ? "name-first" : style.order;
  const verb = verbOf(item, style, verbs);
  const voice = item.speakerKind === "publisher" && style.publications === "according to";
  const phrase = who.role ? `${who.name}, ${who.role}` : who.name;
  const comma = who.role ? "," : "";
  // Where nothing of ours follows, the sentence still needs its stop: within the marks, or after a fragment's.
  const stop = ended || !quoted ? "" : ".";
  const outside = fragment && style.punctuation === "logical";
  const end = outside ? { inside: "", after: stop } : { inside: stop, after: "" };
  if (order === "according-to")
    return {
      before: `${style.accordingTo} ${phrase}${tail}${fragment ? " " : `${introducer(style, item)} `}`,
      ...end,
      verb: style.accordingTo,
    };
  if (order === "name-first") {
    const lead = fragment ? " " : `${introducer(style, item)} `;
    return { before: `${phrase}${comma} ${verb}${tail}${lead}`, ...end, verb };
  }
  const inside = ended ? "" : ",";
  if (voice) {
    const according = style.accordingTo.toLocaleLowerCase(style.locale);
    return { before: "", inside, after: ` ${according} ${phrase}${tail}.`, verb: according };
  }
  const inverted =
    who.role !== null && style.longRole !== null && lengthOfTitle(who.role) >= style.longRole.words;
  const after = inverted
    ? ` ${verb} ${phrase}${tail ? `,${tail}` : ""}.`
    : ` ${phrase}${comma} ${verb}${tail}.`;
  return { before: "", inside, after, verb };
}

/** What leads into the words; a colon before what isn't quoted would promise more than follows, a comma reads on. */
function introducer(style: HouseStyle, { kind }: EditionItem): string {
  return kind === "direct" ? style.introducer : ":";
}

/** The speaker by name and role: the role already before the name where the style puts it there. */
function named({ speaker, role }: EditionItem, { titles }: HouseStyle, short: string | null): Named {
  if (short) return { name: short, role: null };
  const name = speaker ?? "";
  if (!role) return { name, role: null };
  if (isFormalTitle(role) && lengthOfTitle(role) <= titles.beforeName) {
    const before =
      titles.before === "capitals"
        ? inCapitals(role)
        : titles.before === "small"
          ? inSmallLetters(role)
          : role;
    return { name: `${before} ${name}`, role: null };
  }
  return { name, role: titles.after === "small" ? inSmallLetters(role) : role };
}

// An edition has few days and many quotations, and naming a day in a zone is most of what an attribution costs.
const namedDays = new WeakMap<Setting, Map<string, string>>();
const DAYS_KEPT = 10_000;

/** The same as `saidWhen`, not worked out again for a day of the same edition. */
function whenOf(local: string, setting: Setting): string {
  const days = namedDays.get(setting) ?? new Map<string, string>();
  namedDays.set(setting, days);
  const known = days.get(local);
  if (known !== undefined) return known;
  const words = saidWhen(local, setting, setting.style);
  if (days.size < DAYS_KEPT) days.set(local, words);
  return words;
}

/** By which medium, when, and through whom. */
function circumstances(item: EditionItem, setting: Setting): string {
  const medium = item.document.kind ? setting.style.media[item.document.kind] : null;
  const when = item.saidOn ? ` ${whenOf(item.saidOn, setting)}` : "";
  const through = item.relays.length > 0 ? `, as told to ${item.relays.join(", from ")}` : "";
  return `${medium ? ` ${medium}` : ""}${when}${through}`;
}

/** A neutral verb always, unless the published one is asked for and the cue is one. */
function verbOf({ cue }: EditionItem, { verb }: HouseStyle, verbs: Verbs): string {
  return verbs === "as published" && cue !== null && isVerb(cue) ? cue.toLowerCase() : verb;
}

/** "(translated from Urdu by A. Khan)": what stands in brackets is left out where its part isn't known. */
function translationLabel(
  { originalLanguage, translator }: NonNullable<EditionItem["translation"]>,
  { translated, locale }: HouseStyle,
): string {
  const parts: Record<string, string | null> = {
    language: originalLanguage && languageName(originalLanguage, locale),
    translator,
  };
  return translated
    .replace(/\[([^\]]*)\]/g, (_whole, inner: string) =>
      /\{(\w+)\}/.test(inner) && !parts[/\{(\w+)\}/.exec(inner)?.[1] ?? ""] ? "" : inner,
    )
    .replace(/\{(\w+)\}/g, (_whole, name: string) => parts[name] ?? "");
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    // A tag of private use, say: better as it is than not at all.
    return tag;
  }
}
