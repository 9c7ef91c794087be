import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export type SourceFile = { file: string; text: string };

/** Every source file below the folders, as paths from the root; what is generated is left out. */
export function sourcesIn(root: string, folders: readonly string[]): SourceFile[] {
  const walk = (at: string): string[] => {
    if (path.relative(root, at).split(path.sep).join("/") === "lib/generated") return [];
    if (!statSync(at).isDirectory()) return /\.tsx?$/.test(at) ? [at] : [];
    return readdirSync(at).flatMap((name) => walk(path.join(at, name)));
  };
  return folders
    .flatMap((folder) => walk(path.join(root, folder)))
    .map((file) => ({
      file: path.relative(root, file).split(path.sep).join("/"),
      text: readFileSync(file, "utf8"),
    }));
}

/** What a file imports, as paths from the root or names of packages. */
export function importsOf({ file, text }: SourceFile): string[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...found].map((match) => {
    const name = match[1] ?? match[2] ?? "";
    if (name.startsWith("@/")) return name.slice(2);
    return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}

const NOUNS = [
  "stories",
  "documents",
  "sources",
  "statements",
  "claims",
  "evidence",
  "reviews",
  "editions",
  "accounts",
  "search",
];
const PURE_ROOMS = ["text", "corroboration", "interchange", "suggest", "draft", "incoming", "media"];
const IMPURE =
  /^(next|next-auth|react|pg|@prisma\/|node:(fs|net|http|child_process|worker_threads)|lib\/(db|env|flows|auth|generated))(\/|$)/;

const roomOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1];

/**
 * Why a file may not import what it does; null when it may. Imports run one way: app and scripts → flows → nouns → pure
 * rooms, ledger and policy → models. A noun uses another noun's model only.
 */
export function violation(file: string, imported: string): string | null {
  const room = roomOf(file);
  const into = roomOf(`${imported}/`) ?? roomOf(imported);
  if (file.startsWith("lib/") && /^(app|scripts|tests)\//.test(imported))
    return "lib imports nothing of app, scripts or tests";
  if (/^next-auth(\/|$)/.test(imported) && room !== "auth" && !file.startsWith("app/api/auth/"))
    return "only lib/auth knows next-auth";
  if (READER.test(imported) && room !== "incoming" && room !== "isolation")
    return "a stranger's file is read in a thread of its own: ask lib/isolation";
  if (file.startsWith("app/_ui/") && imported.startsWith("lib/"))
    return "app/_ui knows nothing of the domain";
  if (
    file.startsWith("app/") &&
    (/^lib\/generated\//.test(imported) || (/^lib\/db$/.test(imported) && !OUTSIDE_DESK.test(file)))
  )
    return "pages ask lib for reads: no Prisma";
  if (room === undefined)
    return file === "lib/policy.ts" && imported !== "" && !imported.startsWith("node:")
      ? "the policy is pure"
      : null;
  if (
    PURE_ROOMS.includes(room) &&
    (IMPURE.test(imported) || (imported.startsWith("lib/") && NOUNS.includes(into ?? "")))
  )
    return `lib/${room} is pure: it knows no database and no noun`;
  if (NOUNS.includes(room)) return nounViolation(file, room, imported, into);
  if (room === "ledger" && (into === "flows" || NOUNS.includes(into ?? "")))
    return "the ledger knows no noun and no flow";
  if (room === "store" && (into === "flows" || into === "db" || NOUNS.includes(into ?? "")))
    return "the store knows files by their hash, and nothing of what they are for";
  if (room === "reuse" && (into === "flows" || NOUNS.includes(into ?? "")))
    return "what texts share is found without any noun or flow";
  return null;
}

/** What reads files, as opposed to what tells them apart. */
const READER = /^lib\/(incoming\/(?!model$|sniff$)|media\/read-)/;

/** Where a page outside the desk asks whether anybody has an account, or a route whether the database answers. */
const OUTSIDE_DESK = /^app\/(api\/(health|auth)|sign-in|setup|_account)\//;

function nounViolation(
  file: string,
  room: string,
  imported: string,
  into: string | undefined,
): string | null {
  const name = file.split("/").at(-1) ?? "";
  if (into === "flows" || into === "auth") return "a noun knows no flow and no session";
  if (into && NOUNS.includes(into) && into !== room && !/\/model(-[a-z]+)?$/.test(imported))
    return "a noun uses another noun's model only";
  if (/^(model|rules)/.test(name) && (IMPURE.test(imported) || /\/(reads|writes)/.test(imported)))
    return "models and rules are pure";
  if (/^next(\/|$)/.test(imported)) return "reads and writes know no framework";
  return null;
}

/** Why a noun may not have a file of this name, or the tree one anywhere; null when it may. */
export function misnamed(file: string): string | null {
  const name = (file.split("/").at(-1) ?? "").replace(/\.tsx?$/, "");
  if (/^(utils?|helpers?|misc|common|index)$/.test(name)) return "its name says nothing of what it holds";
  const room = roomOf(file);
  if (room && NOUNS.includes(room) && !/^(model|rules|reads|writes)(-[a-z-]+)?$/.test(name))
    return "a noun has model, rules, reads and writes";
  return null;
}
