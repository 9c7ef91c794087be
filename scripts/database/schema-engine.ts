import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** What the engine takes as the migrations folder, already read. */
type MigrationList = Parameters<bindings.SchemaEngine["applyMigrations"]>[0]["migrationsList"];

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * The driver as migrations need it, over a pool of one connection, since the engine takes a session's lock. Every
 * script is sent whole: the driver's own `executeScript` cuts at each semicolon, and so in the middle of a trigger's
 * body. The shadow database is the database itself; only `differenceToSchema` uses one, on an empty database.
 */
function migrationAdapter(pool: pg.Pool): PrismaPg {
  const oneByteColumns = readOneByteAsText(pool);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of oneByteColumns()) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return adapter;
  };
  factory.connectToShadowDb = () => factory.connect();
  return factory;
}

/** The type "char" of PostgreSQL's own catalogue, which the engine reads and the driver's adapter refuses. */
const ONE_BYTE = 18;
const TEXT = 25;

/** Shows columns of one byte to the adapter as text; the returned function tells which columns those were, last time. */
function readOneByteAsText(pool: pg.Pool): () => number[] {
  let columns: number[] = [];
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
  pool.query = (async (config: pg.QueryConfig) => {
    const result = await query(config);
    columns = [];
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== ONE_BYTE) continue;
      field.dataTypeID = TEXT;
      columns.push(column);
    }
    return result;
  }) as typeof pool.query;
  return () => columns;
}

let loading: Promise<void> | undefined;

/** The module keeps one instance a process. */
function loadOnce(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Prisma's own schema engine, the WASM build: it comes with the packages, where the native one would be downloaded. */
async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(path.join(path.dirname(file), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

async function withEngine<T>(url: string, work: (engine: bindings.SchemaEngine) => Promise<T>): Promise<T> {
  await loadOnce();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const bound = bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool));
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
  try {
    return await work(engine);
  } catch (fault) {
    throw readable(fault, bound.errorRegistry);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The engine names a fault of the driver by number only: what really happened is in the registry under it. */
function readable(
  fault: unknown,
  registry: { consumeError: (id: number) => { error: unknown } | undefined },
): Error {
  const text = fault instanceof Error ? fault.message : String(fault);
  const id = /External error id#(\d+)/.exec(text)?.[1];
  const cause = id === undefined ? undefined : registry.consumeError(Number(id))?.error;
  const migration = /migration_name="([^"]+)"/.exec(text)?.[1] ?? /Migration `([^`]+)`/.exec(text)?.[1];
  if (!(cause instanceof Error)) return fault instanceof Error ? fault : new Error(text);
  return new Error(`${migration ? `The migration ${migration} failed: ` : ""}${cause.message}`, { cause });
}

/** The folder's migrations in the order of their names. An absent folder is an empty one. */
export async function listMigrations(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads the folder's migrations, all of them or up to the one named. */
async function readMigrations(folder: string, last?: string): Promise<MigrationList> {
  const names = (await listMigrations(folder)).filter((name) => last === undefined || name <= last);
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  const content = await readFile(path.join(folder, "migration_lock.toml"), "utf8").catch(() => null);
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/**
 * Applies every migration of the folder that the database hasn't had, or those up to `last`, in order, and keeps
 * `_prisma_migrations` as `prisma migrate deploy` does. Returns the names applied. Throws when one fails, or failed
 * before.
 */
export async function applyMigrations(url: string, folder: string, last?: string): Promise<string[]> {
  const migrationsList = await readMigrations(folder, last);
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return appliedMigrationNames;
  });
}

/** Where the database's history and the folder's differ; `null` when they are the same. */
export async function diagnoseMigrations(url: string, folder: string) {
  const migrationsList = await readMigrations(folder);
  return withEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: NO_FILTERS }),
  );
}

/**
 * The SQL that leads from the folder's migrations to the schema; empty when there is nothing to do. The database
 * has to be an empty one: the migrations are run in it, to see what they make.
 */
export async function differenceToSchema(
  emptyUrl: string,
  folder: string,
  schemaFile: string,
): Promise<string> {
  const migrations = await readMigrations(folder);
  const schema = { path: schemaFile, content: await readFile(schemaFile, "utf8") };
  return withEngine(emptyUrl, async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: migrations.migrationDirectories.length ? { tag: "migrations", ...migrations } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return exitCode === 2 ? (stdout ?? "") : "";
  });
}
