import type { Role } from "@/lib/policy";
import type { World } from "../permissions/world";

/** Whom a page or route opens for; everyone else is told the same as at an address that nobody made. */
export type OpensFor = "anyone" | "signed in" | "admins" | Role;

/** A page or route of `app`, by its folder. */
export type Door = {
  at: string;
  opensFor: OpensFor;
  /** What stands for the folders in brackets, beside the story: something that is there. */
  inside?: (world: World) => string;
  /**
   * Where that is an identifier, and not a number within the story: the addresses in one's own story that name
   * another's.
   */
  names?: keyof World["ids"];
  /** Parameters whose value is an identifier of the story: a filter by another's finds what one by nothing does. */
  filters?: Readonly<Record<string, keyof World["ids"] | "account">>;
};

const story = (below: string, rest: Omit<Door, "at" | "opensFor"> & { opensFor?: OpensFor } = {}): Door => ({
  at: `(desk)/stories/[story]${below}`,
  opensFor: "viewer",
  ...rest,
});
const first = () => "1";

/** Every page, as product.md has it: read by each member of the story; what only writes, by whoever writes. */
export const PAGES: readonly Door[] = [
  { at: "sign-in", opensFor: "anyone" },
  { at: "setup/[token]", opensFor: "anyone", inside: () => "no-such-link" },
  { at: "unavailable", opensFor: "anyone" },
  { at: "(desk)", opensFor: "signed in" },
  { at: "(desk)/account", opensFor: "signed in" },
  { at: "(desk)/search", opensFor: "signed in" },
  { at: "(desk)/stale", opensFor: "signed in" },
  { at: "(desk)/stories", opensFor: "signed in" },
  { at: "(desk)/stories/new", opensFor: "signed in" },
  { at: "(desk)/admin", opensFor: "admins" },
  { at: "(desk)/admin/add", opensFor: "admins" },
  { at: "(desk)/admin/ledger", opensFor: "admins" },
  { at: "(desk)/admin/accounts/[account]", opensFor: "admins", names: "member" },
  story(""),
  story("/board"),
  story("/claims"),
  story("/claims/new"),
  story("/claims/[number]", { inside: first }),
  story("/claims/[number]/edit", { inside: first }),
  story("/documents"),
  story("/documents/new"),
  story("/documents/[number]", { inside: first }),
  story("/documents/[number]/shared/[other]", { inside: () => "2" }),
  story("/documents/[number]/changes", { inside: first }),
  story("/documents/[number]/edit", { inside: first, opensFor: "reporter" }),
  story("/documents/[number]/text", { inside: first, opensFor: "reporter" }),
  story("/draft"),
  story("/editions"),
  story("/editions/new", { filters: { speaker: "source" } }),
  story("/editions/[number]", { inside: first }),
  story("/ledger", { filters: { who: "account", item: "claim" } }),
  story("/settings"),
  story("/sources", { filters: { party: "party" } }),
  story("/sources/new"),
  story("/sources/[id]", { names: "source" }),
  story("/sources/parties"),
  story("/statements", {
    filters: { speaker: "source", party: "party", document: "document", claim: "claim" },
  }),
  story("/statements/import"),
  story("/statements/new", { opensFor: "reporter" }),
  story("/statements/[number]", { inside: first }),
  story("/statements/[number]/edit", { inside: first, opensFor: "reporter" }),
  story("/timeline"),
];

/** Every route that answers a GET with what is in a story. */
export const ROUTES: readonly Door[] = [
  story("/documents/[number]/original", { inside: first }),
  story("/editions/[number]/download", { inside: first }),
  story("/evidence/[id]", { names: "evidence" }),
];

/** Routes that name nothing of a story in their address: each has its own test. */
export const OTHER_ROUTES = [
  "(desk)/stories/[story]/draft/findings",
  "(desk)/stories/[story]/evidence",
  "api/auth/[...nextauth]",
  "api/go",
  "api/health",
  "api/prove",
];

/** The address of a door in a story; `named` stands for its last folder in brackets where that is an identifier. */
export function addressOf(door: Door, world: World, named?: string): string {
  const inside = named ?? (door.names ? world.ids[door.names] : door.inside?.(world)) ?? "";
  const path = door.at
    .replaceAll(/\([^)]*\)\/?/g, "")
    .replace("[story]", world.storyId)
    // What stands for a folder before the last is the first of its kind.
    .replaceAll(/\[[^\]]+\](?=.*\[)/g, "1")
    .replace(/\[[^\]]+\]/, inside);
  return `/${path}`;
}
