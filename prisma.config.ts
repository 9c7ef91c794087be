import { defineConfig } from "prisma/config";

// `prisma generate` needs no engine, but looks for a native one to download unless it is told where one stands.
// Node's own binary stands in for it; whoever has the native engine names it in this variable.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
