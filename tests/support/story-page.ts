import { expect, type Page } from "@playwright/test";

/** Makes a story through its page, with members; returns its address ("/stories/…"). */
export async function makeStory(
  page: Page,
  story: { title: string; timeZone: string; members: { name: string; role: string }[] },
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
    await page
      .getByLabel(/^(Add a member|Who|Account|Person)/)
      .first()
      .selectOption({ label: member.name });
    await page.getByLabel(/Role/).last().selectOption(member.role);
    await page.getByRole("button", { name: /Add/ }).click();
    await expect(page.locator("#main")).toContainText(member.name);
  }
  return address;
}
