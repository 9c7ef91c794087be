/**
 * Between what is selected on the page and offsets of the text. The container's text, without what stands aside in it
 * (`data-aside`: numbers and notes), is the text from `data-start` on, to the letter: line ends and blank lines included.
 */

export type SelectedWords = { start: number; end: number; quote: string };

function textNodes(container: HTMLElement): Text[] {
  const walker = document.createTreeWalker(
    container,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof HTMLElement && node.dataset.aside !== undefined
        ? NodeFilter.FILTER_REJECT
        : node instanceof Text
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_SKIP,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Units of the container's text before a point of the page. */
function unitsBefore(nodes: readonly Text[], node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(nodes[0] ?? node, 0);
  before.setEnd(node, offset);
  let units = 0;
  for (const each of nodes) {
    if (each === node) return units + offset;
    if (before.comparePoint(each, each.length) !== 0) return units;
    units += each.length;
  }
  return units;
}

const INSIDE_A_WORD = /[\p{L}\p{M}\p{N}]/u;

/** The words selected in the container, without white space around them, half words made whole; null when there are none. */
export function selectedWords(container: HTMLElement): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(container)) return null;
  const whole = document.createRange();
  whole.selectNodeContents(container);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) range.setStart(container, 0);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
    range.setEnd(container, container.childNodes.length);
  const nodes = textNodes(container);
  if (nodes.length === 0) return null;
  const text = nodes.map((node) => node.data).join("");
  const start = unitsBefore(nodes, range.startContainer, range.startOffset);
  const end = unitsBefore(nodes, range.endContainer, range.endOffset);
  return tidy(text, start, end, Number(container.dataset.start));
}

function tidy(text: string, from: number, to: number, offset: number): SelectedWords | null {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  const inWord = (at: number) =>
    at > 0 &&
    at < text.length &&
    INSIDE_A_WORD.test(characterAt(text, at - 1)) &&
    INSIDE_A_WORD.test(characterAt(text, at));
  while (inWord(start)) start -= 1;
  while (inWord(end)) end += 1;
  return { start: start + offset, end: end + offset, quote: text.slice(start, end) };
}

/** The whole character at a unit, whichever half of it that is. */
function characterAt(text: string, at: number): string {
  const low = /[\udc00-\udfff]/.test(text.charAt(at));
  return String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? 0);
}

/** The range of the page that shows a span of the text, or null when it is not in this part. */
export function rangeOfSpan(
  container: HTMLElement,
  { start, end }: { start: number; end: number },
): Range | null {
  const offset = Number(container.dataset.start);
  const range = document.createRange();
  let units = offset;
  let begun = false;
  for (const node of textNodes(container)) {
    const next = units + node.length;
    if (!begun && start >= units && start < next) {
      range.setStart(node, start - units);
      begun = true;
    }
    if (begun && end <= next) {
      range.setEnd(node, end - units);
      return range;
    }
    units = next;
  }
  return null;
}
