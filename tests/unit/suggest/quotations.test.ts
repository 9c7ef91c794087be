import { describe, expect, it } from "vitest";
import { quotationsOf } from "@/lib/suggest/quotations";
import { wholeParagraphs } from "@/lib/suggest/whole-paragraphs";

const quoted = (text: string) =>
  quotationsOf(text, wholeParagraphs(text)).map(({ words }) => text.slice(words.start, words.end));

describe("where quotations stand", () => {
  it.each([
    ["curly marks", "“Go,” he said.", ["Go,"]],
    ["straight marks", '"Go," he said. "Now."', ["Go,", "Now."]],
    ["two single marks for one", "''Go,'' he said.", ["Go,"]],
    ["guillemets", "«Go», he said.", ["Go"]],
    ["low marks", "„Go“, he said.", ["Go"]],
    ["single marks, apostrophes inside", "‘It’s the boys’ boat,’ he said.", ["It’s the boys’ boat,"]],
    ["straight single marks", "'It's late,' he said.", ["It's late,"]],
    ["a quotation within one", "“She said ‘go’ twice,” he said.", ["She said ‘go’ twice,"]],
    [
      "a quotation within one, in the same marks",
      "“She calls it “a ruin” today,” he said.",
      ["She calls it “a ruin” today,"],
    ],
    ["marks turned the wrong way", "“Go,“ he said.", ["Go,"]],
    ["none: apostrophes", "The boys’ boat wasn't Anna's.", []],
    ["none: a mark never closed", 'The 5" pipe burst.', []],
    ["to the paragraph's end, opened there and never closed", "“Go, he said.\nThe end.", ["Go, he said."]],
  ])("%s", (_what, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("speech that goes on in the next paragraph says so", () => {
    const text = "He said: “Go.\n\n“Now.”";
    expect(quotationsOf(text, wholeParagraphs(text)).map(({ goesOn, takesUp }) => [goesOn, takesUp])).toEqual(
      [
        [true, false],
        [false, true],
      ],
    );
  });
});

describe("lines that a page's layout broke", () => {
  it.each([
    ["before a small letter", "The ferry left the\nharbour at noon.", 1],
    [
      "after a sentence of their own",
      `The ferry left the harbour at noon, full of people. It was seen last by the Karsund\nLight.`,
      1,
    ],
    ["not after a full stop", "The ferry left at noon.\nNobody saw it again.", 2],
    ["not a heading", "Ferry missing\nThe ferry left at noon.", 2],
    ["not over a blank line", "The ferry left the\n\nharbour at noon.", 2],
  ])("are put together %s", (_when, text, count) => {
    expect(wholeParagraphs(text)).toHaveLength(count);
  });
});
