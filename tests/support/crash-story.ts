import path from "node:path";
import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { bringIn, enter, makeStoryWith, mustBe } from "@/tests/support/builders";
import type { WriterOrders } from "@/tests/support/crash-writer";

/** Writers, each of which keeps this many writes going. */
const AT_ONCE = 200;

/** A story to write in, put into any database. */
export type CrashStory = { orders: WriterOrders; email: string; putInto: (url: string) => Promise<void> };

/**
 * Makes the story in this test file's own database, and keeps it in `folder` to be put into others. With a password its
 * reporter can sign in.
 */
export async function makeCrashStory(folder: string, password?: string): Promise<CrashStory> {
  const { storyId, scopes } = await makeStoryWith({ rep: "reporter" });
  const document = await bringIn(scopes.rep, "Some words stand here.");
  const { statementId: itemId } = await enter(scopes.rep, document, "Some words");
  if (password)
    await db.account.update({
      where: { id: scopes.rep.actor.accountId },
      data: { passwordHash: await hashPassword(password) },
    });
  const file = path.join(folder, "story");
  await writeBackup(mustBe(process.env.DATABASE_URL), file, { identityKey: null });
  const { accountId, email } = scopes.rep.actor;
  return {
    orders: { accountId, storyId, itemId, document, atOnce: AT_ONCE },
    email,
    putInto: async (url) => void (await restoreBackup(url, file)),
  };
}
