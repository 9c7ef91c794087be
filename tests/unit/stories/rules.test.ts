import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/policy";
import { type MemberMark, mayManage, membersProblem } from "@/lib/stories/rules";

const MAKER = "maker";
const member = (
  accountId: string,
  role: Role,
  { ceiling = "standards", disabled = false }: Partial<MemberMark> = {},
) => ({ accountId, role, ceiling, disabled }) satisfies MemberMark;

describe("who manages a story", () => {
  const story = (...members: MemberMark[]) => ({ createdById: MAKER, members });
  const cases: [string, boolean, { accountId: string; role: Role }, ReturnType<typeof story>][] = [
    ["a standards editor", true, { accountId: "x", role: "standards" }, story(member("x", "standards"))],
    ["no editor", false, { accountId: "x", role: "editor" }, story(member("x", "editor"))],
    [
      "its maker, while it has no standards editor",
      true,
      { accountId: MAKER, role: "reporter" },
      story(member(MAKER, "reporter")),
    ],
    [
      "not its maker, once it has one",
      false,
      { accountId: MAKER, role: "reporter" },
      story(member(MAKER, "reporter"), member("x", "standards")),
    ],
    [
      "its maker again, when the only standards editor's ceiling was lowered",
      true,
      { accountId: MAKER, role: "reporter" },
      story(member(MAKER, "reporter"), member("x", "standards", { ceiling: "editor" })),
    ],
    [
      "its maker again, when the only standards editor's account was disabled",
      true,
      { accountId: MAKER, role: "reporter" },
      story(member(MAKER, "reporter"), member("x", "standards", { disabled: true })),
    ],
  ];
  it.each(cases)("%s", (_, allowed, who, of) => {
    expect(mayManage(who, of)).toBe(allowed);
  });
});

describe("the members of a story", () => {
  const cases: [string, boolean, MemberMark[], MemberMark[]][] = [
    [
      "may lose one of two standards editors",
      true,
      [member("a", "standards"), member("b", "standards")],
      [member("a", "standards")],
    ],
    [
      "may not lose the last standards editor",
      false,
      [member("a", "standards"), member("b", "editor")],
      [member("b", "editor")],
    ],
    [
      "may not see the last standards editor made an editor",
      false,
      [member("a", "standards")],
      [member("a", "editor")],
    ],
    [
      "may not exchange the last standards editor for one whose ceiling is lower",
      false,
      [member("a", "standards")],
      [member("b", "standards", { ceiling: "editor" })],
    ],
    [
      "may not lose the maker while nobody else can manage",
      false,
      [member(MAKER, "reporter"), member("b", "reporter")],
      [member("b", "reporter")],
    ],
    [
      "may lose the maker to a standards editor",
      true,
      [member(MAKER, "reporter")],
      [member("b", "standards")],
    ],
    [
      "may change while the maker stays",
      true,
      [member(MAKER, "reporter")],
      [member(MAKER, "reporter"), member("b", "editor")],
    ],
  ];
  it.each(cases)("%s", (_, allowed, before, after) => {
    expect(membersProblem(MAKER, before, after) === null).toBe(allowed);
  });
});
