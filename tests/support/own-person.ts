import { expect } from "@playwright/test";
import { onrecord } from "@/tests/support/command-line";

/**
 * Adds somebody to the newsroom of the site under test, with the demonstration's password: whoever ends all their sessions
 * has to be nobody whom a test beside works as. Returns the name before the @ of their address.
 */
export async function ownPerson(name: string): Promise<string> {
  const person = `${name.toLowerCase().replace(/\W+/g, "-")}-${Date.now()}`;
  const added = await onrecord(
    ["accounts", "add", `${person}@newsroom.example`, "--name", name, "--password-stdin"],
    { ONRECORD_DATA: process.env.E2E_DATA ?? "", DATABASE_URL: "" },
    `${process.env.ONRECORD_DEMO_PASSWORD ?? ""}\n`,
  );
  expect(added).toMatchObject({ code: 0 });
  return person;
}
