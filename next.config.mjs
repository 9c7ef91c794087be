/** @type {import("next").NextConfig} */
const config = {
  // Two builds of one checkout (a test beside a running desk) must not write into each other.
  distDir: process.env.ONRECORD_DIST ?? ".next",
  poweredByHeader: false,
  // A page's title comes in its head, whole, whoever asks: put after the page as it gets ready, it would come sometimes
  // here and sometimes there, and what is absent could be told by it from what may not be seen.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // Native and WASM packages stay outside the bundle: they load files that stand beside them.
  serverExternalPackages: ["@node-rs/argon2", "@electric-sql/pglite", "pg", "@prisma/adapter-pg", "warcio"],
  // `npm test` checks the types; a first start needn't wait for it, nor fail over a package that only checks need.
  typescript: { ignoreBuildErrors: true },
  // Above what `lib/edge/request-rules.ts` lets through, which is where a body that is too long is told so. Below it the
  // framework would cut a body off without a word, or drop it with a fault.
  experimental: { serverActions: { bodySizeLimit: "21mb" }, proxyClientMaxBodySize: "21mb" },
};

export default config;
