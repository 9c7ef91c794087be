import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as Ajv4 } from "ajv-draft-04";
import formats from "ajv-formats";

/** Schemas that others wrote, as validators: each answers with what is wrong, in words, or with nothing. */
export type Check = (value: unknown) => string[];

const SHARED = path.resolve("..", "shared", "standards");
const KEPT = path.resolve("tests", "fixtures", "standards");

/** Where a standard's files are: beside the project when they are there, else the copies it keeps. */
export function standards(folder: string): string {
  const shared = path.join(SHARED, folder);
  return existsSync(shared) ? shared : path.join(KEPT, folder);
}

function read(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}

type Validator = {
  (value: unknown): unknown;
  errors?: readonly { instancePath: string; message?: string }[] | null;
};

function check(validate: Validator): Check {
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** IPTC ninjs. 3.1's title says 3.0.1: it is told by its file. */
export function ninjs(version: "1.6" | "3.1"): Check {
  const folder = standards("ninjs");
  const ajv =
    version === "3.1" ? new Ajv2020({ strict: false, allErrors: true }) : new Ajv({ strict: false });
  formats.default(ajv);
  if (version === "3.1") ajv.addSchema(read(path.join(folder, "GeoJSON-schema.json")));
  return check(ajv.compile(read(path.join(folder, `ninjs-schema_${version}.json`))));
}

export function cslJson(): Check {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  return check(ajv.compile(read(path.join(standards("csl-json"), "csl-data.json"))));
}

/** The assertions of W3C's suite that an annotation must meet, each with the result it expects. */
export function webAnnotation(): Check {
  const folder = standards("web-annotation");
  const ajv = new Ajv4({ strict: false });
  formats.default(ajv);
  const named = readdirSync(path.join(folder, "definitions")).filter((name) => name.endsWith(".json"));
  for (const name of named) {
    const { id: _id, ...definition } = read(path.join(folder, "definitions", name));
    ajv.addSchema(definition, name);
  }
  const list: string[] = read(path.join(folder, "annotations", "annotationMusts.test")).assertions;
  const assertions = list.map((file) => {
    // Their own identifiers differ from the files' names in case.
    const { id: _id, ...schema } = read(path.join(folder, file));
    return { file, expected: schema.expectedResult === "valid", validate: ajv.compile(schema) };
  });
  return (value) =>
    assertions.flatMap(({ file, expected, validate }) => (validate(value) === expected ? [] : [file]));
}

type Term = {
  "@id": string;
  "rdfs:subClassOf"?: Reference;
  "schema:domainIncludes"?: Reference;
  "schema:rangeIncludes"?: Reference;
};
type Reference = { "@id": string } | { "@id": string }[];

/**
 * schema.org by its own vocabulary: each type and property exists, the property belongs to the type or one above it, and
 * what is nested is of a type the property takes.
 */
export function schemaOrg(): Check {
  const shared = path.join(SHARED, "schema-org", "schemaorg-current-https.jsonld");
  const file = existsSync(shared) ? shared : path.join(KEPT, "schema-org", "terms.jsonld");
  const terms = new Map<string, Term>(read(file)["@graph"].map((term: Term) => [term["@id"], term]));
  const ids = (given?: Reference) => [given ?? []].flat().map((one) => one["@id"]);
  const above = (type: string): string[] => [
    type,
    ...ids(terms.get(type)?.["rdfs:subClassOf"]).flatMap(above),
  ];
  const checkNode = (node: Record<string, unknown>, at: string): string[] => {
    const type = `schema:${String(node["@type"])}`;
    if (!terms.has(type)) return [`${at} ${type} is no type`];
    const types = above(type);
    return Object.entries(node).flatMap(([name, given]) => {
      if (name.startsWith("@")) return [];
      const term = terms.get(`schema:${name}`);
      if (!term) return [`${at}.${name} is no property`];
      if (!ids(term["schema:domainIncludes"]).some((domain) => types.includes(domain)))
        return [`${at}.${name} is no property of ${type}`];
      const range = ids(term["schema:rangeIncludes"]);
      return [given].flat().flatMap((value) => {
        if (typeof value !== "object" || value === null) return [];
        const nested = value as Record<string, unknown>;
        const fits = above(`schema:${String(nested["@type"])}`).some((one) => range.includes(one));
        return [
          ...(fits ? [] : [`${at}.${name} takes no ${String(nested["@type"])}`]),
          ...checkNode(nested, `${at}.${name}`),
        ];
      });
    });
  };
  return (value) => {
    const { "@context": context, "@graph": graph } = value as {
      "@context": unknown;
      "@graph": Record<string, unknown>[];
    };
    return [
      ...(context === "https://schema.org" ? [] : ["the context is not schema.org's"]),
      ...graph.flatMap((node, at) => checkNode(node, `@graph[${at}]`)),
    ];
  };
}
