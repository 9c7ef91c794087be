import { actorOf, storyScope } from "@/lib/auth/mint";
import { keptVerdicts } from "@/lib/claims/reads";
import { db } from "@/lib/db";
import { readAlarms } from "@/lib/evidence/reads-custody";
import { readStanding } from "@/lib/flows/see-story";
import { frequentSpeakers, readParties } from "@/lib/sources/reads";
import { listStatements } from "@/lib/statements/reads-list";
import { countsOfStory, readStoryHead } from "@/lib/stories/reads";
import { PEOPLE } from "../data/plan";
import { bareSql } from "./bare-sql";

// What the page of a story's statements asks the database for, asked again without the page: `bare-list URL PID STORY`
// says {milliseconds, statements} on standard output. In a process of its own, for the client takes one database.

const [url = "", pid = "", storyId = ""] = process.argv.slice(2);

const found = await bareSql(url, Number(pid), async () => {
  const actor = await actorOf(db, PEOPLE.editor.id);
  const scope = actor && (await storyScope(actor, storyId));
  if (!scope) throw new Error("The editor is no member of the story");
  await Promise.all([readStoryHead(scope), countsOfStory(scope), readAlarms(scope)]);
  const [list] = await Promise.all([
    listStatements(scope, {}, {}),
    readParties(scope),
    frequentSpeakers(scope),
    readStanding(scope),
  ]);
  await keptVerdicts(scope, [...new Set(list.rows.flatMap((row) => row.claims.map(({ id }) => id)))]);
});
process.stdout.write(JSON.stringify(found));
await db.$disconnect();
