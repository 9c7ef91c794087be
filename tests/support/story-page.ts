import { expect, type Page } from "@playwright/test";

/** Who enters and who decides in most stories of the tests. */
export const REPORTER_AND_EDITOR = [
  { name: "Rosa Lindqvist", role: "reporter" },
  { name: "Daniel Okafor", role: "editor" },
];

/** Makes a story through its page, with members; returns its address ("/stories/…"). */
export async function makeStory(
  page: Page,
  story: { title: string; timeZone: string; members: readonly { name: string; role: string }[] },
): Promise<string> {
  await page.goto("/stories/new");
  await page.getByLabel("Title").fill(story.title);
  const zone = page.getByRole("combobox", { name: /Time zone/ });
  await zone.fill(story.timeZone);
  await page.getByRole("option", { name: story.timeZone }).first().click();
  await page.getByRole("button", { name: /Make the story/ }).click();
  await expect(page).toHaveURL(/\/stories\/[0-9a-f-]{36}/);
  const address = /\/stories\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
  for (const member of story.members) {
    await page.goto(`${address}/settings`);
    const people = page.getByLabel("Add a member");
    const value = await people.getByRole("option").filter({ hasText: member.name }).getAttribute("value");
    await people.selectOption(value);
    await page.getByLabel("As", { exact: true }).selectOption(member.role);
    await page.getByRole("button", { name: "Add to the story" }).click();
    await expect(page.getByRole("status").filter({ hasText: "The member is set." })).toBeVisible();
    await expect(page.locator("#main")).toContainText(member.name);
  }
  return address;
}
