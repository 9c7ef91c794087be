import { readFileSync } from "node:fs";
import path from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { attribute, elements } from "@/bench/measure/forms";
import { PROJECT } from "@/scripts/launch/next";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The server actions of the build: "folder/file.ts#function", each with the name it is called by over HTTP. */
export function actionsBuilt(): Map<string, string> {
  const file = path.join(PROJECT, ".next", "server", "server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(file, "utf8")) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${filename.replace(/^app\//, "")}#${exportedName}`,
      id,
    ]),
  );
}

/** What an action is called with: what was bound to it when its page was made, and the form. */
export type Posting = { action: string; bound: unknown[]; fields: [string, string | File][] };

function textOf(node: { childNodes?: Node[] }): string {
  return (node.childNodes ?? [])
    .map((child) => ("value" in child ? child.value : "tagName" in child ? textOf(child) : ""))
    .join("");
}

/** The value a control sends, or none: as HTML has it ("constructing the entry list"). */
function sent(control: Element): string | undefined {
  const type = attribute(control, "type");
  if (control.tagName === "textarea") return textOf(control);
  if (control.tagName === "input") {
    if (type === "submit" || type === "file") return undefined;
    if (type === "radio" || type === "checkbox")
      return attribute(control, "checked") === undefined ? undefined : (attribute(control, "value") ?? "on");
    return attribute(control, "value") ?? "";
  }
  const options = [...elements(control)].filter(({ tagName }) => tagName === "option");
  const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
  return chosen && (attribute(chosen, "value") ?? textOf(chosen));
}

/** The forms of a page that call the action, as a browser would send them before anything was typed. */
export function formsOf(html: string, action: string): Posting[] {
  const forms = [...elements(parse(html))].filter(({ tagName }) => tagName === "form");
  return forms.flatMap((form) => {
    const fields: [string, string][] = [];
    let bound: unknown[] | undefined;
    let called = false;
    for (const control of elements(form)) {
      if (!["input", "textarea", "select"].includes(control.tagName)) continue;
      const name = attribute(control, "name");
      const value = sent(control);
      if (!name || value === undefined) continue;
      if (!name.startsWith("$ACTION")) fields.push([name, value]);
      if (name === `$ACTION_ID_${action}`) called = true;
      if (/^\$ACTION_\d+:0$/.test(name) && value.includes(`"${action}"`)) called = true;
      if (/^\$ACTION_\d+:1$/.test(name)) bound = JSON.parse(value) as unknown[];
    }
    return called ? [{ action, bound: bound ?? [], fields }] : [];
  });
}

type Sent = { headers: Readonly<Record<string, string>>; body: { type: string; bytes: Buffer } };

async function multipart(entries: Iterable<[string, string | File]>): Promise<Sent["body"]> {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  const sending = new Response(data);
  return {
    type: sending.headers.get("content-type") ?? "",
    bytes: Buffer.from(await sending.arrayBuffer()),
  };
}

/** The form as a browser without a script posts it to its page. */
export async function asForm({ action, bound, fields }: Posting): Promise<Sent> {
  const named: [string, string][] =
    bound.length === 0
      ? [[`$ACTION_ID_${action}`, ""]]
      : [
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", JSON.stringify({ id: action, bound: "$@1" })],
          ["$ACTION_1:1", JSON.stringify(bound)],
        ];
  return { headers: {}, body: await multipart([...named, ...fields]) };
}

/** The same as a script sends it: the action is named in a header, and each field belongs to its last argument. */
export async function asCall({ action, bound, fields }: Posting): Promise<Sent> {
  const named = fields.map(([name, value]): [string, string | File] => [`_1_${name}`, value]);
  return {
    headers: { "next-action": action },
    body: await multipart([...named, ["0", JSON.stringify([...bound, "$K1"])]]),
  };
}

/** A call of an action that takes values and no form. */
export async function asValues(action: string, values: readonly unknown[]): Promise<Sent> {
  const bytes = Buffer.from(JSON.stringify(values));
  return { headers: { "next-action": action }, body: { type: "text/plain;charset=UTF-8", bytes } };
}
