import { doneAt } from "../../../done-address";

/** Where a review form goes back to: the item's own page, and nowhere else. */
const PAGE = /^\/stories\/[0-9a-f-]{36}\/(statements|claims)\/\d+$/;

/** The page a form came from, when it is one of the story's items; the story's own otherwise. */
export function itemPage(storyId: string, asked: unknown): string {
  return typeof asked === "string" && PAGE.test(asked) && asked.startsWith(`/stories/${storyId}/`)
    ? asked
    : `/stories/${storyId}`;
}

/** The same after a decision or a return, whose person goes on to the next. */
export function onFrom(storyId: string, form: FormData, done: string): string {
  return `${backTo(storyId, form, done)}&on=1`;
}

/** The same, with what was done. */
export function backTo(storyId: string, form: FormData, done: string): string {
  return doneAt(itemPage(storyId, form.get("back")), done);
}
