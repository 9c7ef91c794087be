import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { agreeToLoosening, proposeLoosening } from "@/lib/flows/loosen-terms";
import { newId } from "@/lib/identifiers";
import type { StoryScope } from "@/lib/policy";
import { bringIn, done, enter, ledgerOf, makeStoryWith } from "@/tests/support/builders";
import { on } from "@/tests/support/review";

const REASON = "She agreed on the phone, at ten.";
const ON_RECORD = { terms: "on record", agreedDescription: null, embargoUntil: null } as const;
type Names = "viewer" | "reporter" | "editor" | "standards" | "deputy";
let story: Awaited<ReturnType<typeof makeStoryWith<Names>>>;
let itemId: string;

beforeEach(async () => {
  story = await makeStoryWith({
    viewer: "viewer",
    reporter: "reporter",
    editor: "editor",
    standards: "standards",
    deputy: "standards",
  });
  const document = await bringIn(story.scopes.reporter, "The weir held, she said.");
  const given = { terms: "background", agreedDescription: "an engineer" };
  itemId = (await enter(story.scopes.reporter, document, "The weir held", given)).statementId;
});

const terms = async () => (await db.statement.findUniqueOrThrow({ where: { id: itemId } })).terms;
const propose = (
  scope: StoryScope,
  id: string,
  to: Parameters<typeof proposeLoosening>[1]["to"] = ON_RECORD,
) => proposeLoosening(scope, { id, itemId, to, reason: REASON });
const agree = async (scope: StoryScope, id: string) =>
  agreeToLoosening(scope, id, (await on(itemId)).version);

describe("looser terms take two people and a reason", () => {
  it("a proposal alone changes nothing", async () => {
    done(await propose(story.scopes.reporter, newId()));
    expect(await terms()).toBe("background");
  });
  it("a second person of the standards desk agrees, and the ledger has both with the reason", async () => {
    const { length } = await ledgerOf(story.storyId);
    const id = newId();
    done(await propose(story.scopes.standards, id));
    done(await agree(story.scopes.deputy, id));
    expect(await terms()).toBe("on record");
    expect(await ledgerOf(story.storyId, length)).toMatchObject([
      {
        event: "suggestion.made",
        actorId: story.scopes.standards.actor.accountId,
        payload: { note: REASON },
      },
      { event: "terms.loosened", actorId: story.scopes.deputy.actor.accountId, payload: { because: REASON } },
    ]);
  });
  it("whoever proposed it doesn't agree to it, standards editor or not", async () => {
    const id = newId();
    done(await propose(story.scopes.standards, id));
    expect(await agree(story.scopes.standards, id)).toMatchObject({ ok: false, code: "rule" });
    expect(await terms()).toBe("background");
  });
  it.each(["viewer", "reporter", "editor"] as const)("a %s can't agree", async (who) => {
    const id = newId();
    done(await propose(story.scopes.standards, id));
    expect(await agree(story.scopes[who], id)).toMatchObject({ ok: false, code: "not-allowed" });
    expect(await terms()).toBe("background");
  });
  it("a viewer can't propose", async () => {
    expect(await propose(story.scopes.viewer, newId())).toMatchObject({ ok: false, code: "not-allowed" });
  });
  it("what binds no less is no loosening: it is an edit", async () => {
    const tighter = { terms: "off record", agreedDescription: null, embargoUntil: null } as const;
    expect(await propose(story.scopes.reporter, newId(), tighter)).toMatchObject({ ok: false, code: "rule" });
  });
  it("agreed once, it is closed: agreeing again finds no proposal", async () => {
    const id = newId();
    done(await propose(story.scopes.reporter, id));
    done(await agree(story.scopes.standards, id));
    expect(await agree(story.scopes.deputy, id)).toMatchObject({ ok: false, code: "not-found" });
  });
  it("nobody of another story agrees or proposes", async () => {
    const other = await makeStoryWith({ standards: "standards" });
    const id = newId();
    done(await propose(story.scopes.reporter, id));
    expect(await agree(other.scopes.standards, id)).toMatchObject({ ok: false, code: "not-found" });
    expect(await propose(other.scopes.standards, newId())).toMatchObject({ ok: false, code: "not-found" });
  });
});
