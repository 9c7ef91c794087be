import { type Attributed, attributing, sentenceOf } from "@/lib/interchange/attribution";
import { escapeHtml } from "@/lib/interchange/escape-html";
import type { EditionHead, EditionItem, Format, Items } from "@/lib/interchange/model";
import { documentWords, holdsWords, saidWords } from "@/lib/interchange/standing";
import { bytesOf } from "@/lib/interchange/stream";

/** WordPress: each quotation a quote block, to paste into the block editor's code view. */
export const wordpress: Format = {
  id: "wordpress",
  label: "WordPress quote blocks",
  mediaType: "text/html; charset=utf-8",
  extension: "wordpress.html",
  cap: null,
  write: (head, items) => bytesOf(pieces(head, items)),
};

/** As HTML, and so that WordPress runs nothing of it: square brackets would be a shortcode. */
function escapeBlock(text: string): string {
  return escapeHtml(text).replaceAll("[", "&#91;").replaceAll("]", "&#93;").replaceAll("\n", "<br>");
}

async function* pieces(head: EditionHead, items: Items) {
  const attribute = attributing(head);
  for await (const item of items) yield block(item, attribute(item));
}

function block(item: EditionItem, attributed: Attributed): string {
  const labels = item.labels.length > 0 ? `<strong>${escapeBlock(item.labels.join(" · "))}</strong> ` : "";
  const said = [saidWords(item), ...item.claims.map((claim) => `${claim.label} ${holdsWords(claim)}`)].join(
    "; ",
  );
  const sentence = escapeBlock(sentenceOf(attributed));
  const cite = escapeBlock(`${documentWords(item)}. ${said}. ${item.label}, revision ${item.revision}.`);
  return `<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p lang="${escapeHtml(item.language)}" dir="auto">${labels}${sentence}</p>\n<!-- /wp:paragraph --><cite>${cite}</cite></blockquote>\n<!-- /wp:quote -->\n\n`;
}
