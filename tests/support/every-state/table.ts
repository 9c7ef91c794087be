import { expect, type Page } from "@playwright/test";
import type { EveryState as Made } from "@/tests/support/every-state/make";

/** What was made, and where a second site answers that has no database. */
export type EveryState = Made & { withoutDatabase: string };

export type Who = "nobody" | "reporter" | "editor" | "viewer" | "standards" | "admin";

/** A page in one state: its place in `app`, a sentence on what it shows, who looks, and what is done there before. */
export type State = {
  file: string;
  says: string;
  who: Who;
  at: (made: EveryState) => string;
  status?: number;
  prepare?: (page: Page) => Promise<void>;
};

const STORY = "(desk)/stories/[story]";

/** Sends the form that holds the field as the browser's own checks would not let it go, and waits for the refusal. */
const refused =
  (field: string, wrong = "") =>
  async (page: Page): Promise<void> => {
    const asked = page.locator(`main [name="${field}"]`).first();
    // A form that waits for the first sign of work comes once the page's script hears it.
    await expect(async () => {
      await page.keyboard.press("Shift");
      await expect(asked).toBeAttached({ timeout: 500 });
    }).toPass();
    await asked.evaluate((control, value) => {
      if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
      for (
        let folded = control.closest("details");
        folded;
        folded = folded.parentElement?.closest("details") ?? null
      )
        folded.open = true;
      control.value = value;
      if (!control.form) return;
      control.form.noValidate = true;
      control.form.requestSubmit();
    }, wrong);
    await expect(page.locator("main [role=alert], main .notice.error").first()).toBeVisible();
  };

const pressed =
  (key: string) =>
  async (page: Page): Promise<void> => {
    // Once scripts run, keys are heard.
    await expect.poll(() => page.evaluate(() => Reflect.has(window, "next"))).toBe(true);
    await expect(async () => {
      await page.keyboard.press(key);
      await expect(page.locator("dialog:modal")).toBeVisible({ timeout: 500 });
    }).toPass();
  };

const opened =
  (summary: string) =>
  async (page: Page): Promise<void> => {
    await page.locator("summary", { hasText: summary }).first().click();
  };

/** A chosen decision without its reason, sent. */
const undecided = async (page: Page): Promise<void> => {
  await page.locator("#decide [name=verdict]").last().check();
  await refused("reason")(page);
};

const inStory = (
  file: string,
  says: string,
  who: Who,
  at: string | ((made: EveryState) => string),
  prepare?: State["prepare"],
): State => ({
  file: `${STORY}${file}`,
  says,
  who,
  at: (made) => `${made.story}${typeof at === "string" ? at : at(made)}`,
  ...(prepare ? { prepare } : {}),
});
const statement = (state: string, says: string, who: Who, prepare?: State["prepare"]) =>
  inStory("/statements/[number]", says, who, ({ statements }) => `/statements/${statements[state]}`, prepare);
const claim = (state: string, says: string, who: Who, prepare?: State["prepare"]) =>
  inStory("/claims/[number]", says, who, ({ claims }) => `/claims/${claims[state]}`, prepare);
const outside = (
  file: string,
  address: string,
  says: string,
  who: Who,
  prepare?: State["prepare"],
): State => ({
  file,
  says,
  who,
  at: () => address,
  ...(prepare ? { prepare } : {}),
});

const OUTSIDE: State[] = [
  outside("sign-in", "/sign-in", "waits for somebody to sign in", "nobody"),
  outside("sign-in", "/sign-in?error=CredentialsSignin", "refuses a wrong password", "nobody"),
  outside("sign-in", "/sign-in?done=out", "says that one is signed out", "nobody"),
  outside("setup/[token]", "/setup/no-such-link", "knows no such link", "nobody"),
  {
    file: "setup/[token]",
    says: "lets a new person set a password",
    who: "nobody",
    at: ({ setupLink }) => setupLink,
  },
  {
    file: "setup/[token]",
    says: "refuses two passwords that differ",
    who: "nobody",
    at: ({ setupLink }) => setupLink,
    prepare: refused("again", "another one"),
  },
  outside("(desk)", "/", "has work waiting for an editor", "editor"),
  outside("(desk)", "/", "has what came back to a reporter", "reporter"),
  outside("(desk)", "/", "is an admin's, who has no story", "admin"),
  outside("(desk)", "/", "lists the keys", "standards", pressed("?")),
  outside("(desk)", "/", "goes anywhere", "standards", pressed("Control+k")),
  outside("(desk)/stale", "/stale", "lists stale verdicts", "standards"),
  outside("(desk)/stale", "/stale", "has none for somebody without a story", "admin"),
  outside("(desk)/stories", "/stories", "lists one's stories", "reporter"),
  outside("(desk)/stories", "/stories", "has none", "admin"),
  outside("(desk)/stories/new", "/stories/new", "makes a story", "reporter"),
  outside(
    "(desk)/stories/new",
    "/stories/new",
    "refuses a story without a title",
    "standards",
    refused("title"),
  ),
  outside("(desk)/stories/new", "/stories/new", "tells a viewer who may", "admin"),
  outside("(desk)/search", "/search", "waits for words", "standards"),
  outside("(desk)/search", "/search?q=civilians", "found some", "standards"),
  outside("(desk)/search", "/search?q=xyzzyplugh", "found nothing", "standards"),
  outside("(desk)/account", "/account", "is one's own account", "admin"),
  outside("(desk)/account", "/account?done=password", "has a new password", "reporter"),
  outside("(desk)/account", "/account", "refuses a wrong password", "reporter", refused("current", "wrong")),
  outside("(desk)/admin", "/admin", "lists the accounts", "admin"),
  outside("(desk)/admin/add", "/admin/add", "adds an account", "admin"),
  outside("(desk)/admin/add", "/admin/add", "refuses one without a name", "admin", refused("name")),
  outside("(desk)/admin/ledger", "/admin/ledger", "tells what was done to accounts", "admin"),
  {
    file: "(desk)/admin/accounts/[account]",
    says: "waits for its owner",
    who: "admin",
    at: ({ account }) => account,
  },
  {
    file: "(desk)/admin/accounts/[account]",
    says: "is disabled",
    who: "admin",
    at: ({ disabledAccount }) => disabledAccount,
  },
];

const ROOMS: State[] = [
  inStory("", "shows where the story stands", "editor", ""),
  inStory("", "is a viewer's", "viewer", ""),
  inStory("/board", "sets seven parties side by side", "editor", "/board"),
  inStory("/claims", "lists claims in every state", "editor", "/claims"),
  inStory("/claims", "lists none that fit", "editor", "/claims?holds=verified&state=draft"),
  inStory("/claims/new", "makes a claim", "reporter", "/claims/new"),
  inStory("/claims/new", "refuses a claim without words", "reporter", "/claims/new", refused("text")),
  inStory("/claims/new", "is not a viewer's", "viewer", "/claims/new"),
  inStory("/claims/[number]/edit", "edits a claim that counts", "reporter", "/claims/2/edit"),
  inStory(
    "/claims/[number]/edit",
    "refuses a claim without words",
    "reporter",
    "/claims/2/edit",
    refused("text"),
  ),
  inStory("/documents", "lists documents, one of them killed", "editor", "/documents"),
  inStory("/documents/new", "brings in a document", "reporter", "/documents/new"),
  inStory("/documents/new", "refuses one without a text", "reporter", "/documents/new", refused("title")),
  inStory("/documents/[number]", "is read, with the entry panel", "reporter", "/documents/1"),
  inStory(
    "/documents/[number]",
    "has words chosen by its address",
    "reporter",
    "/documents/1?start=0&end=49",
  ),
  inStory("/documents/[number]", "has a suggestion open", "reporter", "/documents/1", async (page) => {
    await page.locator("details.suggestion summary").first().click();
  }),
  inStory("/documents/[number]", "asks before it accepts all suggestions", "reporter", "/documents/1?all=1"),
  inStory(
    "/documents/[number]",
    "refuses a statement without words",
    "reporter",
    "/documents/1",
    refused("quote"),
  ),
  inStory("/documents/[number]", "has a newer text, in which words are gone", "editor", "/documents/2"),
  inStory("/documents/[number]", "shows its older text", "editor", "/documents/2?text=1"),
  inStory("/documents/[number]", "was killed", "editor", "/documents/4"),
  inStory("/documents/[number]", "is read by a viewer", "viewer", "/documents/1"),
  inStory("/documents/[number]/changes", "shows what a newer text changed", "viewer", "/documents/2/changes"),
  inStory("/documents/[number]/changes", "has one text only", "reporter", "/documents/1/changes"),
  inStory("/documents/[number]/edit", "edits particulars and status", "standards", "/documents/1/edit"),
  inStory(
    "/documents/[number]/edit",
    "refuses a blank title",
    "reporter",
    "/documents/1/edit",
    refused("title"),
  ),
  inStory("/documents/[number]/text", "takes a newer text", "reporter", "/documents/1/text"),
  inStory(
    "/documents/[number]/text",
    "refuses an empty one",
    "reporter",
    "/documents/1/text",
    refused("text"),
  ),
  inStory("/documents/[number]/shared/[other]", "sets two texts side by side", "editor", ({ pair }) => pair),
  inStory(
    "/documents/[number]/shared/[other]",
    "shows both whole",
    "reporter",
    ({ pair }) => `${pair}?whole=1`,
  ),
  inStory("/documents/[number]/shared/[other]", "is read by a viewer", "viewer", ({ pair }) => pair),
  inStory(
    "/documents/[number]/shared/[other]",
    "is refused a word without its reason",
    "reporter",
    ({ pair }) => pair,
    refused("reason"),
  ),
  inStory("/editions", "lists editions", "editor", "/editions"),
  inStory("/editions/[number]", "is plain text, superseded", "editor", "/editions/1"),
  inStory("/editions/[number]", "is Markdown with everything labelled", "viewer", "/editions/2"),
  inStory("/editions/[number]", "is a table", "editor", "/editions/3"),
  inStory("/editions/[number]", "is JSON", "editor", "/editions/4"),
  inStory("/editions/[number]", "has corrections to send, and one that was sent", "editor", "/editions/5"),
  inStory("/editions/[number]", "has several corrections to send", "editor", "/editions/6"),
  inStory(
    "/editions/[number]",
    "refuses a correction that is neither sent nor dismissed",
    "standards",
    "/editions/6",
    refused("reason"),
  ),
  inStory("/editions/[number]", "tells a viewer what has to be corrected", "viewer", "/editions/6"),
  inStory("/editions/new", "lets out and holds back", "editor", "/editions/new"),
  inStory(
    "/editions/new",
    "takes the place of another",
    "editor",
    "/editions/new?supersedes=6&unconfirmed=1",
  ),
  inStory(
    "/editions/new",
    "takes everything, labelled",
    "standards",
    "/editions/new?unconfirmed=1&disputed=1&stale=1&embargoed=1",
  ),
  inStory("/editions/new", "lets a reporter take what is confirmed", "reporter", "/editions/new"),
  inStory("/editions/new", "is not a viewer's", "viewer", "/editions/new"),
  inStory("/ledger", "tells every change", "editor", "/ledger"),
  inStory("/ledger", "holds, when it is verified", "viewer", "/ledger?verify=1"),
  inStory("/settings", "sets members and the standard", "standards", "/settings"),
  inStory("/settings", "is read by an editor", "editor", "/settings"),
  inStory("/sources", "lists who speaks", "reporter", "/sources"),
  inStory("/sources/new", "enters a source", "reporter", "/sources/new"),
  inStory("/sources/new", "is not a viewer's", "viewer", "/sources/new"),
  inStory("/sources/new", "refuses one without a name", "reporter", "/sources/new", refused("name")),
  inStory("/sources/[id]", "is a person with a role", "reporter", ({ source }) => source),
  inStory(
    "/sources/[id]",
    "is unnamed, attested, with a note",
    "reporter",
    ({ unnamedSource }) => unnamedSource,
  ),
  inStory("/sources/[id]", "is unnamed to a viewer", "viewer", ({ unnamedSource }) => unnamedSource),
  inStory("/sources/parties", "lists the parties", "reporter", "/sources/parties"),
  inStory("/sources/parties", "is read by a viewer", "viewer", "/sources/parties"),
  inStory("/statements", "lists statements in every state", "reporter", "/statements"),
  inStory("/statements", "lists some by a filter", "editor", "/statements?state=draft"),
  inStory("/statements", "lists none that fit", "editor", "/statements?said=wrong&stale=1"),
  inStory("/statements", "offers its states", "editor", "/statements", opened("State")),
  inStory("/statements", "says what was done", "viewer", "/statements?done=submitted"),
  inStory("/statements/new", "enters a statement", "reporter", "/statements/new"),
  inStory(
    "/statements/new",
    "refuses one without words",
    "reporter",
    "/statements/new?document=1",
    refused("quote"),
  ),
  inStory(
    "/statements/[number]/edit",
    "edits figures",
    "reporter",
    ({ statements }) => `/statements/${statements.ambiguous}/edit`,
  ),
  inStory(
    "/statements/[number]/edit",
    "edits relays and the unnamed",
    "reporter",
    ({ statements }) => `/statements/${statements["unnamed and relayed"]}/edit`,
  ),
  inStory(
    "/statements/[number]/edit",
    "edits a translation",
    "reporter",
    ({ statements }) => `/statements/${statements.translated}/edit`,
  ),
  inStory("/timeline", "tells who said what when", "editor", "/timeline"),
  inStory("/draft", "takes the copy of a draft", "reporter", "/draft"),
  inStory("/statements/import", "takes statements of a spreadsheet", "reporter", "/statements/import"),
];

const STATEMENTS: State[] = [
  statement("draft", "is a draft", "reporter"),
  statement("draft", "is another's draft", "viewer"),
  statement("submitted", "waits to be taken", "editor"),
  statement("in review", "is decided on", "editor"),
  statement("in review", "is refused a decision without a reason", "editor", undecided),
  statement("in review", "may be taken over", "standards"),
  statement("suggested", "has a suggestion for its author", "reporter"),
  statement("returned", "came back with a reason", "reporter"),
  statement("confirmed", "is confirmed", "viewer"),
  statement("confirmed", "may be reopened", "editor"),
  statement("not established", "is not established", "editor"),
  statement("wrong", "is wrong", "editor"),
  statement("stale", "is confirmed and stale", "editor"),
  statement("reopened", "is looked at again", "editor"),
  statement("withdrawn", "is withdrawn", "editor"),
  statement("embargoed", "is under embargo, on background", "editor"),
  statement("off record", "is off the record", "reporter"),
  statement("unnamed and relayed", "comes from an unnamed source by two relays", "editor"),
  statement("altered", "has altered words", "reporter"),
  statement("ambiguous", "has words that stand twice, and a figure", "reporter"),
  statement("missing", "has words that stand nowhere", "reporter"),
  statement("flagged elision", "leaves out a condition", "reporter"),
  statement("translated", "is a translation", "reporter"),
  statement("own voice", "is the publication's own voice", "editor"),
  statement("discussed", "has comments, replies and looser terms proposed", "standards"),
  statement("discussed", "is refused an empty comment", "reporter", refused("body")),
  statement("words gone", "lost its words in a newer text", "editor"),
  statement("document killed", "stands in a killed document", "editor"),
];

const CLAIMS: State[] = [
  claim("without a position", "has no position", "reporter"),
  claim("contested", "is contested among seven parties, with figures and a part", "reporter"),
  claim("contested", "is read by a viewer", "viewer"),
  claim("verified by override", "is verified by override", "viewer"),
  claim("false by override", "is false by override", "editor"),
  claim("unverifiable", "is unverifiable", "editor"),
  claim("disputed", "is disputed", "editor"),
  claim("submitted", "waits to be taken", "editor"),
  claim("in review", "is decided on", "editor"),
  claim("in review", "is refused a decision without what it rests on", "editor", undecided),
  claim("returned", "came back with a reason", "reporter"),
  claim("withdrawn", "is withdrawn", "editor"),
  claim("stale", "is disputed and stale", "standards"),
  claim("utterances", "asks what may be one utterance, and has what was said of others", "reporter"),
  claim("utterances", "shows that to a viewer, who isn't asked", "viewer"),
  claim("with evidence", "has evidence: unseen, reviewed, taken back", "editor"),
];

/** The rooms of a story in which nothing was entered yet. */
const EMPTY: State[] = [
  "",
  "/statements",
  "/claims",
  "/board",
  "/documents",
  "/sources",
  "/sources/parties",
  "/timeline",
  "/draft",
  "/statements/import",
  "/editions",
  "/editions/new",
  "/ledger",
  "/statements/new",
].map((room) => ({
  file: `${STORY}${room}`,
  says: "has nothing in it yet",
  who: "reporter",
  at: ({ empty }) => `${empty}${room}`,
}));

/** The rooms of a story in which every field runs from right to left. */
const RIGHT_TO_LEFT_STATES: State[] = (
  [
    [""],
    ["/board"],
    ["/claims"],
    ["/claims/[number]", "/claims/1"],
    ["/claims/[number]/edit", "/claims/1/edit"],
    ["/documents"],
    ["/documents/[number]", "/documents/1"],
    ["/documents/[number]/changes", "/documents/2/changes"],
    ["/documents/[number]/edit", "/documents/1/edit"],
    ["/editions"],
    ["/editions/[number]", "/editions/1"],
    ["/editions/new", "/editions/new?disputed=1"],
    ["/ledger"],
    ["/settings"],
    ["/sources"],
    ["/sources/[id]"],
    ["/sources/parties"],
    ["/statements"],
    ["/statements/[number]", "/statements/1"],
    ["/statements/[number]/edit", "/statements/3/edit"],
    ["/timeline"],
    ["/draft"],
    ["/statements/import"],
  ] satisfies [string, string?][]
).map(([file, address]) => ({
  file: `${STORY}${file}`,
  says: "runs from right to left",
  who: "editor",
  at: ({ rightToLeft, rightToLeftSource }) =>
    `${rightToLeft}${file === "/sources/[id]" ? rightToLeftSource : (address ?? file)}`,
}));

/** The rooms of the demonstration, the first that a newcomer sees, with what was really said in them. */
const DEMONSTRATION: State[] = (
  [
    [""],
    ["/statements"],
    ["/statements/[number]", "/statements/1"],
    ["/statements/[number]", "/statements/13"],
    ["/statements/[number]/edit", "/statements/9/edit"],
    ["/claims"],
    ["/claims/[number]", "/claims/2"],
    ["/claims/[number]", "/claims/6"],
    ["/board"],
    ["/documents"],
    ["/documents/[number]", "/documents/1"],
    ["/sources"],
    ["/sources/parties"],
    ["/timeline"],
    ["/editions"],
    ["/editions/[number]", "/editions/1"],
    ["/editions/new", "/editions/new?disputed=1"],
    ["/ledger", "/ledger?verify=1"],
    ["/settings"],
  ] satisfies [string, string?][]
).map(([file, address]) => ({
  file: `${STORY}${file}`,
  says: `is the demonstration's at ${address ?? file}`,
  who: "standards",
  at: ({ demonstration }) => `${demonstration}${address ?? file}`,
}));

const NOT_FOUND: State[] = [
  { ...inStory("", "has nothing at that address", "editor", "/statements/999"), status: 404 },
  { ...outside("", "/no/such/page", "is no page", "nobody"), status: 404 },
  {
    ...outside("", "/stories/01999999-0000-7000-8000-000000000000", "is no story of one's own", "editor"),
    status: 404,
  },
];

const LOST: State[] = [
  {
    file: "unavailable",
    says: "has lost its database",
    who: "nobody",
    at: ({ withoutDatabase }) => `${withoutDatabase}/unavailable?next=%2Fstories`,
  },
];

/** Every page in every state that it tells apart. */
export const STATES: Record<string, State[]> = {
  "outside a story": OUTSIDE,
  "a site that has lost its database": LOST,
  "the rooms of a story": ROOMS,
  "a statement": STATEMENTS,
  "a claim": CLAIMS,
  "a story with nothing in it": EMPTY,
  "a story from right to left": RIGHT_TO_LEFT_STATES,
  "the demonstration": DEMONSTRATION,
  "nothing at that address": NOT_FOUND,
};
