import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

const brotli = promisify(brotliCompress);

/** Where the build puts scripts and styles, and what each is. */
const CHUNKS = "/_next/static/chunks";
const TYPES = { js: "application/javascript; charset=UTF-8", css: "text/css; charset=UTF-8" };

/** A request that takes brotli: it is named, and not with a weight of nothing (RFC 9110, 12.5.3). */
const TAKES_BROTLI = [
  {
    type: "header",
    key: "accept-encoding",
    value: "(?:.*[,\\s])?br(?=\\s*(?:[,;]|$))(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)).*",
  },
];

/** Compresses the scripts and styles of a build once, each beside itself: the framework would at each request, and by gzip. */
async function compressOnce({ distDir, projectDir }) {
  const folder = path.resolve(projectDir, distDir, "static", "chunks");
  const names = (await readdir(folder)).filter((name) => path.extname(name).slice(1) in TYPES);
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      await writeFile(`${file}.br`, await brotli(await readFile(file)));
    }),
  );
}

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

/** What is served from a build, and not while the site is worked on: there nothing is compressed beforehand. */
const built = {
  compiler: { runAfterProductionCompile: compressOnce },
  rewrites: async () => ({
    beforeFiles: Object.keys(TYPES).map((ending) => ({
      source: `${CHUNKS}/:name.${ending}`,
      has: TAKES_BROTLI,
      destination: `${CHUNKS}/:name.${ending}.br`,
    })),
  }),
  headers: async () =>
    Object.entries(TYPES).map(([ending, type]) => ({
      source: `${CHUNKS}/:name.${ending}`,
      has: TAKES_BROTLI,
      headers: [
        { key: "Content-Type", value: type },
        { key: "Content-Encoding", value: "br" },
        { key: "Vary", value: "Accept-Encoding" },
      ],
    })),
};

/** @param {string} phase */
export default (phase) => (phase === PHASE_DEVELOPMENT_SERVER ? config : { ...config, ...built });
