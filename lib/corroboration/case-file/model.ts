import { z } from "zod";

const document = z.object({
  id: z.string(),
  publisher: z.string().nullish(),
  publishedAt: z.string().nullish(),
  text: z.string(),
});

const assertion = z.object({
  document: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** As the text has it; null for the publication's own voice. */
  speaker: z.string().nullish(),
  stance: z.string().nullish(),
});

/**
 * One claim with the texts that speak to it: whole documents, and in each the words that assert or deny the claim, in
 * UTF-16 code units, end exclusive.
 */
export const originCase = z
  .object({
    id: z.string(),
    documents: z.array(document),
    claim: z.string().default(""),
    assertions: z.array(assertion),
  })
  .check(({ value: { documents, assertions }, issues }) => {
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    if (texts.size < documents.length)
      issues.push({ code: "custom", input: documents, path: ["documents"], message: "an id stands twice" });
    for (const [index, { document, start, end }] of assertions.entries()) {
      const length = texts.get(document)?.length ?? -1;
      if (start > end || end > length)
        issues.push({
          code: "custom",
          input: assertions[index],
          path: ["assertions", index],
          message: length < 0 ? `there is no document ${document}` : "its words lie outside its document",
        });
    }
  });
export type OriginCase = z.infer<typeof originCase>;
export type CaseDocument = z.infer<typeof document>;
export type CaseAssertion = z.infer<typeof assertion>;

/** The groups of assertions that share an origin, by index, and why, a sentence for each. */
export type OriginGroups = { id: string; groups: number[][]; why: string };
