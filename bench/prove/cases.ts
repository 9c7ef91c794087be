import { DocumentMaker } from "@/bench/reuse/make-documents";
import type { QuoteToProve } from "@/lib/text/prove-quote";

/** A quote to prove in a text of a million units; `exact` cases have a bound of their own. */
export type Case = { name: string; exact: boolean; question: QuoteToProve };

const LENGTH = 1_000_000;

/** So much of news copy, made the same each time. */
function newsCopy(): string {
  const maker = new DocumentMaker(11);
  let text = "";
  while (text.length < LENGTH) text += `${maker.next().text}\n`;
  return text.slice(0, LENGTH);
}

const filled = (part: string) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

/** Words of a text from about `at`, so many of them. */
function wordsAt(text: string, at: number, count: number): string {
  const from = text.indexOf(" ", at) + 1;
  return text.slice(from).split(" ", count).join(" ");
}

/** What people do, and what a text and a quote could do to a prover, each at its worst: nothing found, or everything. */
export function cases(): Case[] {
  const news = newsCopy();
  const late = Math.floor(LENGTH * 0.97);
  const quote = wordsAt(news, late, 40);
  const long = wordsAt(news, late - 30_000, 2_000);
  const curly = news.replaceAll("'", "’").replaceAll(" - ", " — ");
  const [first = "", second = ""] = [wordsAt(news, late - 400, 8), wordsAt(news, late, 8)];
  const changed = (words: string) => words.replace(/ \S+(?= \S+ \S+$)/, " altogether");
  const decomposed = filled("Le général a été décoré à l’été dernier, où l’armée était déployée. ").normalize(
    "NFD",
  );
  const exact = (name: string, words: string, snapshot = news): Case => ({
    name,
    exact: true,
    question: { quote: words, snapshot },
  });
  const other = (name: string, words: string, snapshot = news): Case => ({
    name,
    exact: false,
    question: { quote: words, snapshot },
  });
  return [
    exact("exact, 40 words near the end", quote),
    exact("exact, 2,000 words near the end", long),
    {
      name: "exact, where a span was chosen",
      exact: true,
      question: {
        quote,
        snapshot: news,
        span: { start: news.indexOf(quote), end: news.indexOf(quote) + quote.length },
      },
    },
    other("typographic, 40 words", quote.replaceAll(" ", "  "), curly),
    other("elided, two pieces far apart", `${first} … ${second}`),
    other("one word changed of 40", changed(quote)),
    other("one word changed of 2,000", changed(long)),
    other("every tenth word changed of 2,000", long.replaceAll(/((?:\S+ ){9})\S+/g, "$1other")),
    other("words in reverse", quote.split(" ").reverse().join(" ")),
    other("nothing like it", "zygote quixotic flummox bamboozle kerfuffle ".repeat(8)),
    other("one word, a place in every line", "the"),
    other("one letter that stands alone nowhere", "e"),
    other("a letter, everywhere", "a", filled("a ")),
    other(
      "half of the text, its last word changed",
      `${filled("a b ").slice(0, LENGTH / 100)}c`,
      filled("a b "),
    ),
    other("two words a thousand times, the last another", `${"a b ".repeat(1_000)}c`, filled("a b ")),
    other(
      "a sentence over and over, one word changed",
      "We will not go to the city today or tomorrow",
      filled("We will not go to the city today and tomorrow. "),
    ),
    other("a thousand omissions", Array.from({ length: 1_000 }, () => "a").join(" … "), filled("a ")),
    other("a thousand omissions that lead nowhere", `${"a … ".repeat(1_000)}b`, filled("a ")),
    other("fifty omissions in news copy", quote.split(" ").join(" … ")),
    other("common words elided, none together", "the … of … and … to … zebra"),
    other("quote marks only around it", `“${quote}x”`, filled("“a” ‘b’ ")),
    other("line ends", "a b … d", `a${"\n".repeat(LENGTH)} b c d`),
    other("full stops", "a b … d", `a${". ".repeat(LENGTH / 2)} b c d`),
    other("hyphens", "a-b", filled("a-")),
    other("combining marks", "x y", `a${"\u0301".repeat(LENGTH)}`),
    other("what shows nothing", "x y", filled("x\u2060")),
    other("digit groups", "12 killed", filled("1,")),
    other("decomposed letters", "Le général a été vu à l’été", decomposed),
    other(
      "Chinese, one character changed",
      "承认这个说法没有任何根据",
      filled("他们承认这个说法没有任何依据，并表示将继续调查。"),
    ),
    other(
      "Urdu, one word changed",
      "ہم نہیں جائیں گے شہر",
      filled("انہوں نے کہا کہ ہم نہیں جائیں گے گاؤں۔ "),
    ),
    other(
      "openings of paragraphs",
      "We go. We stay. They leave",
      filled("“We go.\n\n“We stay.\n\n“They left.\n\n"),
    ),
  ];
}
