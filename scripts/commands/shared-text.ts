import type { Command } from "commander";
import { db } from "@/lib/db";
import { SettingsError } from "@/lib/env";
import { idSchema } from "@/lib/identifiers";
import { lookThroughAnew, lookThroughMissing } from "@/lib/reuse/look-through";

/** `onrecord shared-text`: what the texts of stories share, found where it is missing, or all of it anew. */
export function register(program: Command): void {
  program
    .command("shared-text")
    .description("look through the texts of stories for what they share: what is missing, or all of it anew")
    .option("--story <id>", "only this story, by its identifier or its exact title")
    .option("--rebuild", "throw away what was found, and the index, and find it anew from the texts alone")
    .action(async ({ story, rebuild }: { story?: string; rebuild?: boolean }) => {
      for (const { id, title } of await storiesNamed(story)) {
        if (rebuild) await lookThroughAnew(id);
        else await lookThroughMissing(id);
        const [texts, pairs] = await Promise.all([
          db.lookedThrough.count({ where: { storyId: id } }),
          db.sharedText.count({ where: { storyId: id, kind: { not: "nothing" } } }),
        ]);
        process.stdout.write(`${title}: ${texts} texts, ${pairs} pairs that share something\n`);
      }
    });
}

async function storiesNamed(story: string | undefined): Promise<{ id: string; title: string }[]> {
  const named =
    story === undefined ? {} : idSchema.safeParse(story).success ? { id: story } : { title: story };
  const found = await db.story.findMany({
    where: named,
    orderBy: { createdAt: "asc" },
    select: { id: true, title: true },
  });
  if (found.length === 0 && story !== undefined) throw new SettingsError(`There is no story “${story}”.`);
  return found;
}
