import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";

/** A page of the demonstration: its place in `app`, an address that shows it, and who may open it. */
export type Place = { file: string; address: string; who: "nobody" | "standards" | "admin" };

/** Addresses for each page of `app`, each with what is in it; `story` is the demonstration's story ("/stories/…"). */
export function everyPage(story: string, { account, source }: { account: string; source: string }): Place[] {
  const inStory: [string, ...string[]][] = [
    [""],
    ["/board"],
    ["/claims"],
    ["/claims/[number]", "/claims/2", "/claims/6"],
    ["/claims/[number]/edit", "/claims/2/edit"],
    ["/claims/new"],
    ["/documents"],
    ["/documents/[number]", "/documents/1", "/documents/1?start=0&end=40", "/documents/1?all=1"],
    ["/documents/[number]/changes", "/documents/1/changes"],
    ["/documents/[number]/edit", "/documents/1/edit"],
    ["/documents/[number]/shared/[other]", "/documents/1/shared/2", "/documents/2/shared/1?whole=1"],
    ["/documents/[number]/text", "/documents/1/text"],
    ["/documents/new"],
    ["/draft"],
    ["/editions"],
    ["/editions/[number]", "/editions/1"],
    ["/editions/new", "/editions/new", "/editions/new?disputed=1"],
    ["/ledger", "/ledger", "/ledger?verify=1"],
    ["/settings"],
    ["/sources"],
    ["/sources/[id]", source],
    ["/sources/new"],
    ["/sources/parties"],
    ["/statements"],
    ["/statements/[number]", "/statements/1", "/statements/13"],
    ["/statements/[number]/edit", "/statements/9/edit"],
    ["/statements/import"],
    ["/statements/new"],
    ["/timeline"],
  ];
  const place = (file: string, address: string, who: Place["who"]): Place => ({ file, address, who });
  return [
    place("sign-in", "/sign-in", "nobody"),
    place("sign-in", "/sign-in?error=CredentialsSignin&done=out", "nobody"),
    place("setup/[token]", "/setup/no-such-link", "nobody"),
    // While the database answers it sends everyone on.
    place("unavailable", "/unavailable", "nobody"),
    ...["", "stale", "stories", "stories/new", "search", "account"].map((page) =>
      place(
        page === "" ? "(desk)" : `(desk)/${page}`,
        page === "search" ? "/search?q=civilians" : `/${page}`,
        "standards",
      ),
    ),
    ...inStory.flatMap(([file, ...addresses]) =>
      (addresses.length > 0 ? addresses : [file]).map((address) =>
        place(`(desk)/stories/[story]${file}`, `${story}${address}`, "standards"),
      ),
    ),
    ...["", "/add", "/ledger"].map((page) => place(`(desk)/admin${page}`, `/admin${page}`, "admin")),
    place("(desk)/admin/accounts/[account]", account, "admin"),
  ];
}

/** The folders of `app` that have a page. */
export function foldersWithPages(at = path.resolve("app")): string[] {
  const below = readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => foldersWithPages(path.join(at, name)));
  return existsSync(path.join(at, "page.tsx")) ? [path.relative(path.resolve("app"), at), ...below] : below;
}

/** The demonstration's story, as its desk links to it. */
export async function demoStory(page: Page): Promise<string> {
  await page.goto("/stories");
  return (await page.getByRole("link", { name: "Balochistan attacks" }).first().getAttribute("href")) ?? "";
}

/** What the browser complains of while pages are open: its policy broken, an error in its console, a script that failed. */
export async function listenForComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  await page.exposeFunction("tellViolation", (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const tell: unknown = Reflect.get(window, "tellViolation");
      const { effectiveDirective, blockedURI, sample, sourceFile } = event;
      if (typeof tell === "function")
        tell(`${location.pathname}: ${effectiveDirective} refused ${blockedURI} ${sample} in ${sourceFile}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (fault) => complaints.push(`${page.url()}: ${fault.message}`));
  return complaints;
}
