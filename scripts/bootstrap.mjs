// The first thing that runs: plain Node, no packages, since there may be none yet. Installs what is missing,
// generates the database client, and runs scripts/<what>.ts in this same process, so that signals and standard
// input and output reach it unchanged. Nothing is said on standard output: commands pipe theirs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const WHAT = ["start", "dev", "test", "cli", "bench"];
const NODE_WANTED = [20, 19];
const project = path.resolve(import.meta.dirname ?? ".", "..");

function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

function nodeIsTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major < NODE_WANTED[0] || (major === NODE_WANTED[0] && minor < NODE_WANTED[1]);
}

const hash = (...files) =>
  files
    .reduce((sum, file) => sum.update(readFileSync(path.join(project, file))), createHash("sha256"))
    .digest("hex");

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

function run(doing, command, args, failed) {
  console.error(doing);
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: project, env, encoding: "utf8" });
  if (!error && status === 0) return;
  console.error(`${stdout ?? ""}${stderr ?? ""}`.trim());
  refuse(failed);
}

/** The packages are as the lock file says when our stamp says so, or when npm's own list is newer than the lock file. */
function install() {
  const stamp = path.join(project, "node_modules", ".onrecord-installed");
  const wanted = hash("package-lock.json");
  if (read(stamp) === wanted) return;
  const installed = path.join(project, "node_modules", ".package-lock.json");
  const lock = path.join(project, "package-lock.json");
  const current =
    !existsSync(stamp) && existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (!current) {
    const npm = process.env.npm_execpath;
    const args = ["ci", "--include=dev", "--loglevel=error"];
    const failed = "The packages could not be installed; what npm says above tells why.";
    if (npm) run("Installing the packages (once; a minute or so)…", process.execPath, [npm, ...args], failed);
    else run("Installing the packages (once; a minute or so)…", "npm", args, failed);
  }
  writeFileSync(stamp, wanted);
}

function generateClient() {
  const stamp = path.join(project, "lib", "generated", ".schema");
  const wanted = hash("prisma/schema.prisma", "package-lock.json");
  if (read(stamp) === wanted && existsSync(path.join(project, "lib", "generated", "prisma"))) return;
  const prisma = path.join(project, "node_modules", "prisma", "build", "index.js");
  run(
    "Generating the database client…",
    process.execPath,
    [prisma, "generate"],
    "The database client could not be generated.",
  );
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

const what = process.argv[2] ?? "";
if (nodeIsTooOld()) {
  refuse(`Onrecord needs Node ${NODE_WANTED.join(".")} or newer; this is Node ${process.versions.node}.`);
}
if (!WHAT.includes(what)) refuse(`Usage: node scripts/bootstrap.mjs ${WHAT.join("|")} [arguments]`);

process.chdir(project);
install();
generateClient();

// The script sees its own arguments where every program does.
process.argv.splice(1, 2, path.join(project, "scripts", `${what}.ts`));
const { register } = await import(
  pathToFileURL(path.join(project, "node_modules", "tsx", "dist", "esm", "api", "index.mjs")).href
);
register();
await import(pathToFileURL(process.argv[1]).href);
