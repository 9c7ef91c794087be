import { describe, expect, it } from "vitest";
import { suggestStatements } from "@/lib/suggest/suggest-statements";

const speakers = (text: string) =>
  suggestStatements(text).map(({ name, role, anonymous }) => ({ name, role, anonymous }));
const last = (text: string) => speakers(text).at(-1);

describe("who is meant", () => {
  const cases: [what: string, text: string, name: string | null, role: string | null][] = [
    [
      "a title in front",
      "Harbour Minister Ivo Brandt said the port was open.",
      "Ivo Brandt",
      "Harbour Minister",
    ],
    [
      "a post in small letters",
      "Orval’s deputy harbour master Ivo Brandt said the port was open.",
      "Ivo Brandt",
      "Orval’s deputy harbour master",
    ],
    [
      "a description behind",
      "Ivo Brandt, director of the port authority, said the port was open.",
      "Ivo Brandt",
      "director of the port authority",
    ],
    [
      "a description in front, between commas",
      "The head of the port, Ivo Brandt, said it was open.",
      "Ivo Brandt",
      "head of the port",
    ],
    [
      "what somebody does",
      "Ivo Brandt, who runs the night ferry, said the port was open.",
      "Ivo Brandt",
      "runs the night ferry",
    ],
    ["an age is no description", "Ivo Brandt, 34, a docker, said the port was open.", "Ivo Brandt", "docker"],
    ["a rank is no post", "Col. Ivo Brandt said the port was open.", "Ivo Brandt", null],
    [
      "the last name alone",
      "Harbour Minister Ivo Brandt came at noon. Brandt said the port was open.",
      "Ivo Brandt",
      "Harbour Minister",
    ],
    [
      "a pronoun",
      "Harbour Minister Ivo Brandt came at noon. He said the port was open.",
      "Ivo Brandt",
      "Harbour Minister",
    ],
    [
      "a pronoun for whoever spoke last",
      "“The port is open,” said Ivo Brandt. The crowd cheered. He said it would stay so.",
      "Ivo Brandt",
      null,
    ],
    [
      "the post alone",
      "Harbour Minister Ivo Brandt came at noon. The minister said the port was open.",
      "Ivo Brandt",
      "Harbour Minister",
    ],
    ["a body", "The Port Workers’ Union said the port was closed.", "Port Workers’ Union", null],
    [
      "letters explained in brackets",
      "The Free Harbour Front (FHF) struck at dawn. The FHF said it held the port.",
      "Free Harbour Front",
      null,
    ],
    [
      "what a body is",
      "The Free Harbour Front (FHF) struck at dawn. The group said it held the port.",
      "Free Harbour Front",
      null,
    ],
    [
      "it, for a body",
      "The Port Workers’ Union met on Monday. It said the port was closed.",
      "Port Workers’ Union",
      null,
    ],
    [
      "an unnamed spokeswoman speaks for her body",
      "A spokeswoman for the Port Workers’ Union said the port was closed.",
      "Port Workers’ Union",
      "spokeswoman for the Port Workers’ Union",
    ],
    [
      "a last name that is a verb elsewhere opens the sentence",
      "Ivo Brandt came at noon with Leni Wade. Wade, a pupil, said the port was closed.",
      "Leni Wade",
      "pupil",
    ],
    ["who is cited", "State radio, citing the coast guard, said the port was closed.", "coast guard", null],
  ];
  it.each(cases)("%s", (_what, text, name, role) => {
    expect(last(text)).toEqual({ name, role, anonymous: false });
  });
});

describe("who is not guessed", () => {
  it.each([
    ["officials", "Officials said the port was closed.", "Officials"],
    ["a described person", "A senior port official said the port was closed.", "senior port official"],
    ["a group", "Residents of the old town said the port was closed.", "Residents of the old town"],
  ])("%s stay unnamed, and the description is kept", (_what, text, role) => {
    expect(last(text)).toEqual({ name: null, role, anonymous: true });
  });

  it("a last name that two people share", () => {
    expect(last("Ivo Brandt and Lena Brandt came at noon. Brandt said the port was open.")?.name).toBeNull();
  });

  it("a pronoun that nobody in the text fits", () => {
    expect(last("Mr Ivo Brandt came at noon. She said the port was open.")?.name).toBeNull();
  });
});

describe("who contradicts somebody and speaks next", () => {
  const first = "“We warned them twice,” said ministry head Tariq Osmani.";
  const spoken = "“We have recovered 131 bodies,” she said.";
  it.each([
    ["with a post in front", "Relief head Dr Helene Marquardt contradicted him."],
    ["named between commas", "The head of the relief agency, Dr Helene Marquardt, contradicted him."],
  ])("is meant by the pronoun, and not the one contradicted: %s", (_what, between) => {
    expect(last(`${first} ${between} ${spoken}`)?.name).toBe("Helene Marquardt");
  });
});

describe("a name in its own script", () => {
  it.each([
    ["“We lost everything,” عائشہ بلوچ said.", "عائشہ بلوچ"],
    ["“We will rebuild the wall,” 王小明 said.", "王小明"],
  ])("is a name, and nobody unnamed", (text, name) => {
    expect(last(text)).toEqual({ name, role: null, anonymous: false });
  });
});

describe("what belongs to the attribution", () => {
  it("a medium that was told, but not reporters", () => {
    const via = (text: string) => suggestStatements(text).at(-1)?.via;
    expect(via("“It is open,” Ivo Brandt told Radio Orval.")).toBe("Radio Orval");
    expect(via("“It is open,” Ivo Brandt told reporters.")).toBeNull();
    expect(via("State radio, citing the coast guard, said the port was closed.")).toBe("State radio");
  });

  it("a denial, by the cue or by plain words", () => {
    const stance = (text: string) => suggestStatements(text).at(-1)?.stance;
    expect(stance("Ivo Brandt denied that the port was closed.")).toBe("denies");
    expect(stance("“That is not true,” Ivo Brandt said.")).toBe("denies");
    expect(stance("Ivo Brandt said the port was closed.")).toBe("asserts");
  });
});
