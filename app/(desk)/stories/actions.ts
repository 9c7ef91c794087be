"use server";

import { z } from "zod";
import { requireActor, requireScope } from "@/lib/auth/session";
import { timeZoneSchema } from "@/lib/dates";
import { textField, versionField } from "@/lib/field";
import { makeStory } from "@/lib/flows/make-story";
import { changeStory, setMember, setStandard } from "@/lib/flows/manage-story";
import { idSchema } from "@/lib/identifiers";
import { ROLES } from "@/lib/policy";
import { memberSchema, newStorySchema, standardSchema } from "@/lib/stories/model";
import { doneAt } from "../done-address";
import { type FormState, handleForm } from "../form-state";

const newStory = newStorySchema.extend({
  standard: standardSchema,
  members: z
    .array(z.object({ accountId: z.union([idSchema, z.literal("")]), role: z.enum(ROLES) }))
    .max(50)
    .default([]),
});

/** Makes a story with its standard and members. */
export async function makeStoryAction(previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const run = ({ standard, members, ...story }: z.infer<typeof newStory>) =>
    makeStory(actor, story, { standard, members: members.filter(({ accountId }) => accountId !== "") });
  return handleForm(previous, form, newStory, run, ({ storyId }) =>
    doneAt(`/stories/${storyId}`, "The story is made. Bring in its first document."),
  );
}

const versioned = { version: versionField };
const storyChange = z.object({
  ...versioned,
  title: textField("The title", { min: 1, max: 200 }),
  timeZone: timeZoneSchema,
});
const standardChange = standardSchema.extend(versioned);

const settings = (storyId: string, done: string) => doneAt(`/stories/${storyId}/settings`, done);

/** Changes the story's title or zone. */
export async function changeStoryAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ version, ...to }: z.infer<typeof storyChange>) => changeStory(scope, version, to);
  return handleForm(previous, form, storyChange, run, () => settings(storyId, "Saved."));
}

/** Sets the story's standard. */
export async function setStandardAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ version, ...standard }: z.infer<typeof standardChange>) =>
    setStandard(scope, version, standard);
  return handleForm(previous, form, standardChange, run, () => settings(storyId, "The standard is set."));
}

/** Adds a member or changes their role. */
export async function setMemberAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const run = ({ accountId, role }: z.infer<typeof memberSchema>) => setMember(scope, accountId, role);
  return handleForm(previous, form, memberSchema, run, () => settings(storyId, "The member is set."));
}

/** Removes a member. */
export async function removeMemberAction(
  storyId: string,
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const scope = await requireScope(storyId);
  const schema = z.object({ accountId: idSchema });
  return handleForm(
    previous,
    form,
    schema,
    ({ accountId }) => setMember(scope, accountId, null),
    () => settings(storyId, "The member is removed."),
  );
}
