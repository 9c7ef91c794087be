import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What a browser without a script shows after a request: where it landed, with what status, and the page. */
export type Shown = { status: number; path: string; html: string; text: string };

/** A person's browser without a script: keeps cookies, opens pages, fills in forms as they stand and sends them. */
export class PlainBrowser {
  readonly #cookies: Map<string, string>;

  constructor(
    readonly site: string,
    cookies: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#cookies = new Map(cookies);
  }

  /** The same person at another address of the site. */
  at(site: string): PlainBrowser {
    return new PlainBrowser(site, this.#cookies);
  }

  async open(path: string): Promise<Shown> {
    return this.#show(path, await this.#request(path, {}));
  }

  /** Fills in the page's first form that has all these fields, leaves the others as they stand, and sends it. */
  async fill(page: Shown, values: Record<string, string>): Promise<Shown> {
    const form = formsOf(page.html).find((fields) => Object.keys(values).every((name) => fields.has(name)));
    if (!form)
      throw new Error(`${page.path} (${page.status}) has no form with ${Object.keys(values).join(", ")}`);
    return this.send(page.path, form, values);
  }

  /** Sends a form's fields once more, or another's, to where it stood. */
  async send(path: string, fields: Fields, values: Record<string, string> = {}): Promise<Shown> {
    const body = new FormData();
    for (const [name, value] of new Map([...fields, ...Object.entries(values)])) body.append(name, value);
    return this.#show(path, await this.#request(path, { method: "POST", body }));
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${this.site}${path}`, {
      ...init,
      redirect: "manual",
      headers: { cookie, origin: this.site, "sec-fetch-site": "same-origin" },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  async #show(path: string, response: Response): Promise<Shown> {
    const location = response.headers.get("location");
    if (location && response.status < 400) {
      await response.body?.cancel();
      const to = new URL(location, this.site);
      return { status: response.status, path: `${to.pathname}${to.search}`, html: "", text: "" };
    }
    const html = await response.text();
    return { status: response.status, path, html, text: textOf(parse(html)) };
  }
}

type Fields = ReadonlyMap<string, string>;

/** Every form of a page as the fields a browser would send if nobody touched it. */
export function formsOf(html: string): Fields[] {
  return within(parse(html), "form").map((form) => {
    const fields = new Map<string, string>();
    for (const element of within(form)) {
      const name = attribute(element, "name");
      if (name === undefined || attribute(element, "disabled") !== undefined) continue;
      const value = sentValue(element);
      if (value !== undefined) fields.set(name, value);
    }
    return fields;
  });
}

function sentValue(element: Element): string | undefined {
  const type = attribute(element, "type");
  if (element.tagName === "textarea") return textOf(element);
  if (element.tagName === "select") {
    const options = within(element, "option");
    const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
    return chosen && (attribute(chosen, "value") ?? textOf(chosen));
  }
  if (element.tagName !== "input" || type === "submit" || type === "file") return undefined;
  if ((type === "checkbox" || type === "radio") && attribute(element, "checked") === undefined)
    return undefined;
  return attribute(element, "value") ?? (type === "checkbox" ? "on" : "");
}

function within(node: Node, tag?: string): Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...("tagName" in child && (tag === undefined || child.tagName === tag) ? [child] : []),
    ...within(child, tag),
  ]);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && (node.tagName === "script" || node.tagName === "style")) return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
