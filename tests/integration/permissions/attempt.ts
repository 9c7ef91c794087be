import { newId } from "@/lib/identifiers";
import type { Role } from "@/lib/policy";
import type { State } from "@/lib/reviews/model";
import { mustBe } from "@/tests/support/builders";
import { DEEDS, expected, nameOf } from "./deeds";
import { type Hand, scopeWith } from "./people";
import { isRehearsed, standingOf } from "./rehearsal";
import type { World } from "./world";

/** What came of it, while every commit is made to fail: "done" when nothing but that undid it. */
export async function attempt(run: () => Promise<{ ok: boolean; code?: string }>): Promise<string> {
  try {
    const outcome = await run();
    return outcome.ok ? "nothing to do" : (outcome.code ?? "");
  } catch (fault) {
    if (!isRehearsed(fault, "at the commit")) throw fault;
    return "done";
  }
}

/**
 * Asks for everything that can be asked of a story with one cookie, and says in a sentence each where the answer is not
 * the one expected of this hand in this role, or where it left its mark on the items or the chain.
 */
export async function walk(
  cookie: string,
  world: World,
  hand: Hand,
  role: Role,
  state: State,
): Promise<string[]> {
  const wrong: string[] = [];
  const before = await standingOf(world);
  for (const deed of DEEDS) {
    const scope = mustBe(await scopeWith(cookie, world.storyId));
    const answer = await attempt(() => deed.run(scope, world, newId()));
    const due = expected(deed, hand, role, state);
    if (answer !== due) wrong.push(`${nameOf(deed)}: ${answer}, not ${due}`);
    if ((await standingOf(world)) !== before) wrong.push(`${nameOf(deed)}: ${answer}, but it left its mark`);
  }
  return wrong;
}
