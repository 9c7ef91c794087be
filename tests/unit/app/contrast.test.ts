import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// WCAG 2.2: 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of a control's edge and of the focus ring.

type Rgb = [number, number, number];

const css = readFileSync(new URL("../../../app/_ui/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media screen");

function tokensOf(part: string): (name: string) => Rgb {
  const hex = new Map([...part.matchAll(/--([\w-]+): #([0-9a-f]{6})/g)].map((found) => [found[1], found[2]]));
  return (name) => {
    const value = hex.get(name);
    if (!value) throw new Error(`no token --${name}`);
    return [0, 2, 4].map((at) => Number.parseInt(value.slice(at, at + 2), 16)) as Rgb;
  };
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const mix = (over: Rgb, under: Rgb, share: number) =>
  over.map((part, at) => part * share + (under[at] ?? 0) * (1 - share)) as Rgb;

const INKS = ["ink", "soft", "faint", "act", "good", "warn", "bad", "open"];
const PARTIES = ["party-a", "party-b", "party-c", "party-d", "party-e", "party-f"];
const AXES = ["good", "warn", "bad", "open"];

describe.each([
  ["light", tokensOf(light)],
  ["dark", tokensOf(dark)],
])("the %s colours", (_scheme, of) => {
  it.each(["paper", "surface", "sunk"])("are legible on %s", (ground) => {
    for (const ink of [...INKS, ...PARTIES])
      expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const edge of ["edge", "focus"])
      expect(contrast(of(edge), of(ground)), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it("are legible in a selected row, on a button, a chosen chip and a marked match", () => {
    const selected = mix(of("act"), of("surface"), 0.07);
    for (const ink of INKS) expect(contrast(of(ink), selected), ink).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("act-ink"), of("act"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("paper"), of("ink"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("ink"), of("warn-bg"))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(AXES)("are legible on a badge in %s, plain and striped as stale", (axis) => {
    const ground = of(`${axis}-bg`);
    for (const under of [ground, mix(of(axis), ground, 0.11), mix(of(axis), of("surface"), 0.11)]) {
      expect(contrast(of(axis), under)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(of("ink"), ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PARTIES)("let a letter be read on %s, through its pattern too", (party) => {
    expect(contrast(of("surface"), of(party))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(of("surface"), mix(of("surface"), of(party), 0.14))).toBeGreaterThanOrEqual(4.5);
  });
});
