import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Ask } from "./load";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An attribute of an element, where it has one. */
export const attribute = (element: Element, name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** All elements below a node, in the order of the page. */
export function* elements(node: { childNodes?: Node[] }): Generator<Element> {
  for (const child of node.childNodes ?? []) {
    if (!("tagName" in child)) continue;
    yield child;
    yield* elements(child);
  }
}

/**
 * A form of a page filled in and ready to send, as a browser without a script sends it.
 *
 * @param origin the site, without which a server action is refused; @param having the name of a field that only this form has; @param values what a person fills in
 */
export async function formRequest(
  origin: string,
  path: string,
  html: string,
  having: string,
  values: Readonly<Record<string, string>>,
): Promise<Ask> {
  const forms = [...elements(parse(html))].filter(({ tagName }) => tagName === "form");
  const form = forms.find((each) => [...elements(each)].some((field) => attribute(field, "name") === having));
  if (!form) throw new Error(`${path} has no form with the field ${having}`);
  const data = new FormData();
  for (const field of elements(form)) {
    const name = attribute(field, "name");
    const type = attribute(field, "type");
    if (field.tagName !== "input" || name === undefined || name in values) continue;
    if (type === "radio" || (type === "checkbox" && attribute(field, "checked") === undefined)) continue;
    data.append(name, attribute(field, "value") ?? "");
  }
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  const sent = new Response(data);
  const body = Buffer.from(await sent.arrayBuffer());
  const type = sent.headers.get("content-type") ?? "";
  return {
    path,
    method: "POST",
    body,
    headers: { origin, "content-type": type, "content-length": String(body.length) },
  };
}
