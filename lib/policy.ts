/** Who may do what: one table, deny by default. Pure. */

export const ROLES = ["viewer", "reporter", "editor", "standards"] as const;
export type Role = (typeof ROLES)[number];

declare const proven: unique symbol;

/** A signed-in person whose account was found enabled at this request. Minted in `lib/auth` and nowhere else. */
export type Actor = {
  readonly [proven]: "actor";
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly ceiling: Role;
  readonly admin: boolean;
};

/** An actor's proven membership of one story, with the role that counts there. Minted in `lib/auth` and nowhere else. */
export type StoryScope = {
  readonly [proven]: "scope";
  readonly storyId: string;
  readonly actor: Actor;
  readonly role: Role;
};

/**
 * What a person may do in a story, and the least role that may do it. An act missing here may be done by nobody.
 * Rules that look at the item as well (author, state, four eyes) stand in `lib/reviews/rules.ts`.
 */
const LEAST_ROLE = {
  "story.read": "viewer",
  "document.write": "reporter",
  "document.status": "editor",
  "copy.link": "reporter",
  "utterance.tie": "reporter",
  "source.write": "reporter",
  "source.identity.write": "reporter",
  "source.attest": "reporter",
  "statement.write": "reporter",
  "claim.write": "reporter",
  "position.write": "reporter",
  "evidence.write": "reporter",
  "evidence.review": "editor",
  "reply.write": "reporter",
  "comment.write": "reporter",
  "item.submit": "reporter",
  "item.withdraw.own": "reporter",
  "item.withdraw.others": "editor",
  "item.take": "editor",
  "item.suggest": "editor",
  "item.return": "editor",
  "item.decide": "editor",
  "item.reopen": "editor",
  "item.restore": "editor",
  "story.manage": "standards",
  "standard.override": "standards",
  "terms.loosen": "standards",
  "ledger.seal": "standards",
  "edition.read": "viewer",
  "edition.make.confirmed": "reporter",
  "edition.make.labelled": "editor",
  "edition.make.embargoed": "editor",
  "correction.close": "editor",
  "draft.check": "reporter",
} as const satisfies Record<string, Role>;

export type Act = keyof typeof LEAST_ROLE;
export const ACTS = Object.keys(LEAST_ROLE) as Act[];

/** Whether `role` may do `act`; an act that is not in the table is refused. */
export function roleMay(role: Role, act: Act): boolean {
  const least: Role | undefined = LEAST_ROLE[act];
  return least !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Whether the scope's member may do `act` in its story. */
export function may(scope: StoryScope, act: Act): boolean {
  return roleMay(scope.role, act);
}

/** The role that counts: the membership's, with the account's ceiling above it. */
export function effectiveRole(membership: Role, ceiling: Role): Role {
  return ROLES[Math.min(ROLES.indexOf(membership), ROLES.indexOf(ceiling))] ?? "viewer";
}

/** The roles that may do `act`, for a refusal that says who could. */
export function rolesThatMay(act: Act): Role[] {
  return ROLES.filter((role) => roleMay(role, act));
}

/** What belongs to accounts and settings. The admin mark gives these and nothing in any story. */
const ACCOUNT_ACTS = {
  "story.create": (actor: Actor) => roleMay(actor.ceiling, "statement.write"),
  "accounts.manage": (actor: Actor) => actor.admin,
} as const;

export type AccountAct = keyof typeof ACCOUNT_ACTS;

/** Whether the actor may do `act` outside any story. */
export function actorMay(actor: Actor, act: AccountAct): boolean {
  return ACCOUNT_ACTS[act](actor);
}
