import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { ARTICLE } from "@/tests/e2e/article";
import type { Hand } from "@/tests/support/hands/hand";
import { ownPerson } from "@/tests/support/own-person";

export type People = Record<"reporter" | "editor" | "standards" | "admin" | "leaver", Hand>;
export type Job = { says: string; run: (people: People, story: string) => Promise<void> };

const main = ({ page }: Hand) => page.locator("#main");
const done = (hand: Hand, words: string | RegExp) =>
  expect(hand.page.getByRole("status").filter({ hasText: words }).first()).toBeVisible();

/** From wherever one is to a room of the story, and to one thing in it. */
async function go(hand: Hand, story: string, room: string, item?: string): Promise<void> {
  await hand.follow("Onrecord: your desk");
  await hand.follow(story);
  await hand.follow(room);
  if (item) await hand.follow(item);
}

const CLOSED = "We closed both gates at nine, and every household below the weir was warned";
const TWELVE = "12 residents were killed when the water reached the lower town";
const FORTY = "40 residents were killed and denied that the gates had been closed";

async function enterAt(
  hand: Hand,
  words: string,
  who: { name: string; is: string; party: string; newParty: boolean },
  claim: [text: string, isNew: boolean, stance: string],
): Promise<void> {
  await hand.write("The words", words);
  await hand.make("Who", "New speaker", who.name);
  await hand.pick("Is", who.is);
  if (who.newParty) await hand.make("Party", "New party", who.party);
  else await hand.pick("Party", who.party);
  const [text, isNew, stance] = claim;
  if (isNew) await hand.make("Bears on", "New claim", text);
  else await hand.pick("Bears on", text);
  await hand.pick("Stance", stance);
}

const GUILD = { name: "Dam Keepers’ Guild", is: "an organisation", party: "The guild", newParty: true };
const VERHOEVEN = { name: "Ilse Verhoeven", is: "a person", party: "Ministry of Works", newParty: true };

const LEAVER = "Lena Vogt";

/** Every job of the whole job, in its order; what an earlier one made, a later one works on. */
export const JOBS: Job[] = [
  {
    says: "an admin adds an account, sets its ceiling and disables it",
    run: async ({ admin }, story) => {
      await admin.follow("Accounts");
      await admin.follow("Add an account");
      await admin.write("Name", `Somebody of ${story}`);
      await admin.write("E-mail address", `somebody.${Date.now()}@newsroom.example`);
      await admin.press("Add the account");
      await expect(main(admin)).toContainText("/setup/");
      await admin.follow("Accounts");
      await admin.follow(`Somebody of ${story}`);
      await admin.pick("The most they may do", "editor");
      await admin.press("Set the ceiling");
      await expect(main(admin)).toContainText(/ceiling/i);
      await admin.press("Disable the account");
      await expect(main(admin)).toContainText("Enable the account");
    },
  },
  {
    says: "a standards editor makes a story, with its members",
    run: async ({ standards }, story) => {
      await standards.follow("New story");
      await standards.write("Title", story);
      await standards.pick("Time zone", "Europe/Brussels");
      await standards.press("Make the story");
      await expect(standards.page).toHaveURL(/\/stories\/[0-9a-f-]{36}/);
      for (const [name, role] of [
        ["Rosa Lindqvist", "reporter"],
        ["Daniel Okafor", "editor"],
      ] as const) {
        await standards.follow(story);
        await standards.follow("settings");
        await standards.pick("Add a member", name);
        await standards.pick("As", role);
        await standards.press("Add to the story");
        await done(standards, "The member is set.");
      }
    },
  },
  {
    says: "a reporter brings in a document",
    run: async ({ reporter }, story) => {
      await reporter.follow("Onrecord: your desk");
      await reporter.follow(story);
      await reporter.follow("Bring in a document");
      await reporter.write("Paste the text", ARTICLE);
      await reporter.write("Title", "Marrow article");
      await reporter.write("Published on", "2026-03-05");
      await reporter.press("Bring it in");
      await expect(main(reporter)).toContainText("D1, text 1, is in.");
    },
  },
  {
    says: "enters a statement by its words, sees its proof, and makes speaker, party and claim in place",
    run: async ({ reporter }) => {
      await enterAt(reporter, CLOSED, VERHOEVEN, ["The gates were closed", true, "asserts"]);
      await reporter.press("Save draft");
      await done(reporter, /S1 saved as a draft, (exact|typographic)/);
    },
  },
  {
    says: "enters figures by a line, and submits at once",
    run: async ({ reporter }) => {
      await enterAt(reporter, FORTY, GUILD, ["Residents killed", true, "asserts"]);
      await reporter.pick("Kind", "indirect");
      await reporter.write("Figures", "40 residents were killed");
      await reporter.press("Read");
      await expect(reporter.page.locator("[name='figures.0.low']")).toHaveValue("40");
      await reporter.press("Save and submit");
      await done(reporter, "S2 saved and submitted");
      await enterAt(
        reporter,
        TWELVE,
        { ...VERHOEVEN, name: "Ministry of Works", is: "an organisation", newParty: false },
        ["C2", false, "asserts"],
      );
      await reporter.pick("Kind", "indirect");
      await reporter.write("Figures", "12 residents were killed");
      await reporter.press("Read");
      await expect(reporter.page.locator("[name='figures.0.low']")).toHaveValue("12");
      await reporter.press("Save and submit");
      await done(reporter, "S3 saved and submitted");
    },
  },
  {
    says: "submits a draft",
    run: async ({ reporter }, story) => {
      await go(reporter, story, "Statements", "Ilse Verhoeven");
      await expect(main(reporter)).toContainText(/exact|typographic/);
      await reporter.press("Submit for review");
      await done(reporter, "Submitted");
    },
  },
  {
    says: "an editor takes it and confirms it",
    run: async ({ editor }, story) => {
      await go(editor, story, "Statements", "Ilse Verhoeven");
      await editor.press("Take into review");
      await editor.pick("Said?", "Confirmed");
      await editor.press("Decide");
      await expect(main(editor)).toContainText("Said: confirmed");
    },
  },
  {
    says: "suggests a change, which the author accepts, and decides",
    run: async ({ editor, reporter }, story) => {
      await go(editor, story, "Statements", "Dam Keepers’ Guild");
      await editor.press("Take into review");
      await editor.unfold("Suggest a change");
      await editor.pick("What", "the role");
      await editor.write("How it should read", "the keepers’ association");
      await editor.write("Why", "Its own description.");
      await editor.press("Suggest");
      await done(editor, "Suggested");
      await go(reporter, story, "Statements", "Dam Keepers’ Guild");
      await reporter.press("Accept");
      await done(reporter, "Accepted");
      await go(editor, story, "Statements", "Dam Keepers’ Guild");
      await editor.pick("Said?", "Not established");
      await editor.write("Reason", "Nobody else heard it.");
      await editor.press("Decide");
      await expect(main(editor)).toContainText("Said: not established");
    },
  },
  {
    says: "returns a statement with a reason; its author mends it and submits it again",
    run: async ({ editor, reporter }, story) => {
      await go(editor, story, "Statements", "Ministry of Works");
      await editor.press("Take into review");
      await editor.unfold("Return it to its author");
      await editor.write("What has to change", "Give the date.");
      await editor.press("Return");
      await done(editor, "Returned");
      await go(reporter, story, "Statements", "Ministry of Works");
      await expect(main(reporter)).toContainText("Give the date.");
      await reporter.follow("Edit");
      await reporter.write("Said on", "2026-03-04");
      await reporter.press("Save");
      await done(reporter, "Saved");
      await reporter.press("Submit for review");
      await done(reporter, "Submitted");
    },
  },
  {
    says: "comments, asks for a reply, and enters what came of it",
    run: async ({ reporter }, story) => {
      await go(reporter, story, "Claims", "Residents killed");
      await reporter.write("Add a comment", "Ask the hospital.");
      await reporter.press("Comment");
      await expect(main(reporter)).toContainText("Ask the hospital.");
      await reporter.unfold("Log a reply sought");
      await reporter.write("Whom you asked", "Nadia Osei");
      await reporter.write("What you asked", "How many?");
      await reporter.write("When", "2026-03-05T10:00");
      await reporter.press("Log it");
      await expect(main(reporter)).toContainText("Nadia Osei");
      await reporter.unfold("Enter what came of it");
      await reporter.pick("Outcome", "declined");
      await reporter.press("Keep");
      await expect(main(reporter)).toContainText("declined");
    },
  },
  {
    says: "sees the conflict on the claim and on the board, and the editor marks it disputed",
    run: async ({ reporter, editor }, story) => {
      await go(reporter, story, "Claims", "Residents killed");
      await expect(main(reporter)).toContainText("Contested");
      await reporter.press("Submit for review");
      await done(reporter, "Submitted");
      await go(editor, story, "Board");
      await expect(main(editor)).toContainText("contested");
      await editor.follow("Residents killed");
      await editor.press("Take into review");
      await editor.pick("Holds?", "Disputed");
      await editor.write("What it rests on", "Two counts, and nobody else has counted.");
      await editor.press("Decide");
      await expect(main(editor)).toContainText("Holds: disputed");
    },
  },
  {
    says: "reopens, withdraws and restores, each with a reason",
    run: async ({ editor, reporter }, story) => {
      await go(editor, story, "Statements", "Dam Keepers’ Guild");
      await editor.unfold("Reopen");
      await editor.write("Reason", "A recording has come in.");
      await editor.press("Reopen");
      await done(editor, "Reopened");
      await go(editor, story, "Statements", "Ministry of Works");
      await editor.unfold("Withdraw");
      await editor.write("Reason", "Entered twice.");
      await editor.press("Withdraw the statement");
      await done(editor, "Withdrawn");
      await editor.unfold("Restore");
      await editor.write("Reason", "It was not.");
      await editor.press("Restore as a draft");
      await done(editor, "Restored");
      await go(reporter, story, "Statements", "Ministry of Works");
      await expect(main(reporter)).toContainText("draft");
    },
  },
  {
    says: "brings in a newer text, and is told what became of the words",
    run: async ({ reporter }, story) => {
      await go(reporter, story, "Documents", "D1 Marrow article");
      await reporter.follow("Add a newer text");
      await reporter.write("Paste the text", ARTICLE.replace("12 residents", "13 residents"));
      await reporter.press("Add the text");
      await expect(main(reporter)).toContainText("text 2, is in.");
    },
  },
  {
    says: "exports what is cleared, to the letter",
    run: async ({ editor }, story) => {
      await go(editor, story, "Editions", "New edition");
      await expect(main(editor)).toContainText("Held back");
      await editor.pick("Format", "Markdown");
      await editor.write("For whom", "World desk");
      await editor.press("Make the edition");
      await expect(editor.page).toHaveURL(/\/editions\/1/);
      const file = await (await editor.download("Download")).path();
      const bytes = await readFile(file, "utf8");
      expect(bytes).toContain(CLOSED);
      expect(bytes).not.toContain("40 residents");
    },
  },
  {
    says: "reads the ledger, and has its chain verified",
    run: async ({ editor }, story) => {
      await go(editor, story, "Ledger");
      await expect(main(editor)).toContainText("decided C2");
      await editor.follow("Check the chain");
      await expect(main(editor)).toContainText("The chain is whole");
    },
  },
  {
    says: "searches",
    run: async ({ editor }) => {
      await editor.write("Search words", "household");
      await editor.page.keyboard.press("Enter");
      await expect(main(editor)).toContainText("every household");
    },
  },
  {
    says: "signs out everywhere",
    run: async ({ leaver }) => {
      await leaver.follow(LEAVER);
      await leaver.press("Sign out everywhere");
      await expect(leaver.page).toHaveURL(/sign-in/);
    },
  },
];

/** Does all of it in a story of that title, as five people, each with hands of one kind; they sign in by them, too. */
export async function doEverything(hand: () => Promise<Hand>, story: string): Promise<void> {
  const people: Partial<People> = {};
  const shared = ["reporter", "editor", "standards", "admin"] as const;
  const addresses = [
    ...shared.map((who) => [who, who] as const),
    ["leaver", await ownPerson(LEAVER)] as const,
  ];
  for (const [who, address] of addresses)
    await test.step(`the ${who} signs in`, async () => {
      const one = await hand();
      people[who] = one;
      await one.page.goto("/sign-in");
      await one.write("E-mail", `${address}@newsroom.example`);
      await one.write("Password", process.env.ONRECORD_DEMO_PASSWORD ?? "");
      await one.press("Sign in");
      await expect(one.page).not.toHaveURL(/sign-in/);
    });
  for (const { says, run } of JOBS) await test.step(says, () => run(people as People, story));
}
