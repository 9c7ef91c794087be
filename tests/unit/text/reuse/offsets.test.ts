import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { document, relationsAmong, slices } from "@/tests/unit/text/reuse/build";

// Words of several scripts, composed and not, with characters of two units, marks, joiners and marks of direction.
const vocabulary =
  `minister rejected café naïve Zürich “quoted” don’t state-run 84 2,500 5.5 €20 пакистан армия हिन्दी किसान حکومت
\u202bپاکستان\u202c می‌خواهم עִבְרִית 🎉 👨‍👩‍👧 👍🏽 ❤️ 한국어 각하 東京都 大臣 𝒜𝓃 soft\u00adhyphen ﬁnal Ångström e\u0301te\u0301 harbour lighthouse divers
investigators suspended crossings`.split(/\s+/);
const separators = [" ", " ", " ", ", ", " — ", "  ", "\u00a0", "\r\n", "\n"];
const ends = [". ", "! ", "?\r\n\r\n", ".\n\n", "。", "۔ ", "… ", ".” "];

const word = fc.constantFrom(...vocabulary);
const sentence = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom(...separators)), { minLength: 1, maxLength: 14 }),
    fc.constantFrom(...ends),
  )
  .map(([words, end]) => words.map(([one, gap], at) => (at === 0 ? one : gap + one)).join("") + end);
const text = fc.array(sentence, { maxLength: 12 }).map((sentences) => sentences.join(""));

const bare = (words: string) => words.normalize("NFC").replace(/\s+/g, " ").trim();

/** Whether a cut at `at` parts a pair of units, or a letter from its marks. */
function parts(whole: string, at: number): boolean {
  if (at <= 0 || at >= whole.length) return false;
  const unit = whole.charCodeAt(at);
  return (unit >= 0xdc00 && unit <= 0xdfff) || /^(?:\p{M}|\u200d)/u.test(whole.slice(at));
}

describe("offsets, whatever the text", () => {
  it("lie in both texts, cut no character in two, and go with the order of the passages", () => {
    fc.assert(
      fc.property(text, text, text, (own, shared, other) => {
        const documents = [document("a", own + shared), document("b", shared + other)];
        for (const relation of relationsAmong(documents)) {
          for (const { aStart, aEnd, bStart, bEnd } of relation.passages) {
            for (const [whole, start, end] of [
              [documents[0]?.text ?? "", aStart, aEnd],
              [documents[1]?.text ?? "", bStart, bEnd],
            ] as const) {
              expect(0 <= start && start < end && end <= whole.length).toBe(true);
              expect(parts(whole, start) || parts(whole, end)).toBe(false);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("slice to the copied words in both, composed or decomposed, whatever the line ends", () => {
    const told = [
      "Die Fähre „Zürich“ lief am Dienstag vor Ålesund auf Grund, teilte die Küstenwache 🚢 mit.",
      "Señora Núñez a répété que l’équipage n’avait pas été prévenu à temps 👨‍👩‍👧.",
      "پاکستان کی وزارتِ خارجہ نے منگل کو بتایا کہ تمام مسافر محفوظ ہیں۔",
      "한국의 해양경찰은 승객 이백 명을 모두 구조했다고 밝혔다.",
    ];
    const change = fc.record({
      form: fc.constantFrom("NFC", "NFD"),
      gap: fc.constantFrom(" ", "\n", "\r\n", "\n\n", "\u00a0", "  "),
    });
    fc.assert(
      fc.property(change, change, (one, other) => {
        const documents = [one, other].map(({ form, gap }, at) =>
          document(
            `d${at}`,
            (at === 0 ? "🎉 Eilmeldung!\n\n" : "عاجل: خبر منفصل تماما هنا.\n\n") +
              told.map((line) => line.normalize(form)).join(gap),
          ),
        );
        const [relation] = relationsAmong(documents);
        expect(relation?.kind).toBe("copied");
        for (const [a, b] of slices(relation, documents)) {
          expect(bare(a)).toBe(bare(told.join(" ")));
          expect(bare(b)).toBe(bare(a));
        }
        expect(relation?.passages).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it("never throws, at any string", () => {
    const any = fc.string({
      unit: fc.constantFrom(...'ab ."“”…\u0301-5,\n\r🎉\u200d‘’\ud83c\udc00'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        relationsAmong([document("a", one), document("b", other), document("c", one + other)]);
      }),
      { numRuns: 1000 },
    );
  });
});
