/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native and WASM packages stay outside the bundle: they load files that stand beside them.
  serverExternalPackages: ["@node-rs/argon2", "@electric-sql/pglite", "pg", "@prisma/adapter-pg"],
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
};

export default config;
