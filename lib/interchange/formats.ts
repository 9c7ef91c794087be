import { claimreview } from "@/lib/interchange/claimreview";
import { cslJson } from "@/lib/interchange/csl-json";
import { csv } from "@/lib/interchange/csv";
import { docx } from "@/lib/interchange/docx";
import { html } from "@/lib/interchange/html";
import { json } from "@/lib/interchange/json";
import { markdown } from "@/lib/interchange/markdown";
import type { Format, FormatId } from "@/lib/interchange/model";
import { ninjs16 } from "@/lib/interchange/ninjs-1";
import { ninjs31 } from "@/lib/interchange/ninjs-3";
import { plainText } from "@/lib/interchange/plain-text";
import { quotation } from "@/lib/interchange/quotation-json-ld";
import { guarded } from "@/lib/interchange/stream";
import { webAnnotation } from "@/lib/interchange/web-annotation";
import { wordpress } from "@/lib/interchange/wordpress";
import { xlsx } from "@/lib/interchange/xlsx";

const all = [
  plainText,
  markdown,
  html,
  wordpress,
  docx,
  csv,
  xlsx,
  json,
  ninjs31,
  ninjs16,
  webAnnotation,
  quotation,
  claimreview,
  cslJson,
];

/** Every format an edition can leave in, by its name. No item reaches one without passing the last guard. */
export const FORMATS = Object.fromEntries(
  all.map((format) => [
    format.id,
    {
      ...format,
      write: (head, items, retracted) => format.write(head, guarded(items), retracted),
    } satisfies Format,
  ]),
) as Record<FormatId, Format>;
