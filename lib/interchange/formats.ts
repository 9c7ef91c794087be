import { csv } from "@/lib/interchange/csv";
import { html } from "@/lib/interchange/html";
import { json } from "@/lib/interchange/json";
import { markdown } from "@/lib/interchange/markdown";
import type { Format } from "@/lib/interchange/model";
import { plainText } from "@/lib/interchange/plain-text";

/** Every format an edition can leave in, by its name. */
export const FORMATS: Record<Format["id"], Format> = { text: plainText, markdown, html, csv, json };
