import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { startPostgres } from "@/scripts/testing/postgres";
import { fill } from "./bench/data/fill";
import { planOf } from "./bench/data/plan";
import { nativeDatabase } from "./bench/measure/site";
const run = promisify(execFile);
const server = await startPostgres(() => {});
const database = await nativeDatabase(server);
const plan = planOf(200_000);
await fill(database.url, plan, "no password", console.log);
console.log("filled", new Date().toISOString());
const story = plan.stories[0]?.id ?? "";
try {
const { stdout } = await run(process.execPath, ["--import","tsx","bench/editions/child.ts","make","json","0",story], { env: { ...process.env, DATABASE_URL: database.url }, maxBuffer: 1e6 });
console.log(stdout, new Date().toISOString());
} catch (e) { console.log(String(e).slice(0,2000)); }
await database.close(); await server.close();
