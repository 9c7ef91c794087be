import type { EditionInput } from "@/lib/editions/model";
import { readStyles } from "@/lib/editions/reads-styles";
import { actsFor, askedLabels } from "@/lib/editions/rules";
import { notAllowed } from "@/lib/flows/change";
import { discard, type Gathered, gather, type Rendered, render } from "@/lib/flows/edition-draft";
import { nextEditionHead } from "@/lib/flows/edition-head";
import { alreadyMade, type MadeEdition, storeEdition } from "@/lib/flows/store-edition";
import { FORMATS } from "@/lib/interchange/formats";
import { inOrder } from "@/lib/interchange/house-styles";
import type { HouseStyle } from "@/lib/interchange/model-style";
import { type Outcome, type Refusal, refuse } from "@/lib/outcome";
import { may, type StoryScope } from "@/lib/policy";
import { lookThroughMissing } from "@/lib/reuse/look-through";

/** How often a story that changes while it is read is read again, and a number that another took is left to it. */
const READINGS = 4;
const NUMBERS = 20;

/**
 * Makes one numbered edition of the chosen statements: what passes the gate goes out, the rest is listed with why it
 * was held back, and all of it is frozen with the bytes that left. The same form sent twice makes it once.
 *
 * Reading, freezing and writing its bytes hold no transaction open and no more than a page in memory. The transaction
 * at the end stores what was put aside, and only if the story is still as it was read: else it is read again.
 */
export async function makeEdition(scope: StoryScope, input: EditionInput): Promise<Outcome<MadeEdition>> {
  const asked = askedLabels(input);
  const barred = actsFor(asked).find((act) => !may(scope, act));
  if (barred) return notAllowed(scope, barred);
  const standing = await alreadyMade(scope, input.id);
  if (standing) return standing;
  const style = await styleOf(input);
  if (!("id" in style)) return style;
  const chosen = input.everything ? { speakerId: input.speakerId } : { ids: input.statementIds };
  for (let reading = 1; reading <= READINGS; reading += 1) {
    // What goes out as disputed or not follows from origins, and these from copy.
    await lookThroughMissing(scope.storyId);
    const gathered = await gather(scope, chosen, { asked, now: new Date() }, input.supersedesId);
    try {
      const made = await makeOf(scope, input, gathered, style);
      if (made !== "changed") return made;
    } finally {
      await discard(gathered);
    }
  }
  return refuse(
    "conflict",
    "The story changed each time while its statements were read. Try again in a quieter moment, or choose fewer.",
  );
}

/** Makes the edition of what was gathered; "changed" when the story is no longer what it was gathered from. */
async function makeOf(
  scope: StoryScope,
  input: EditionInput,
  gathered: Gathered,
  style: HouseStyle,
): Promise<Outcome<MadeEdition> | "changed"> {
  const format = FORMATS[input.format];
  if (gathered.out === 0 && (gathered.retracted === 0 || !format.retracts))
    return refuse("rule", nothingPasses(gathered));
  if (format.cap !== null && gathered.out > format.cap)
    return refuse(
      "rule",
      `${gathered.out} statements would go out, and ${format.label} takes ${format.cap} at the most: choose fewer, or a format that streams, such as CSV, HTML or JSON.`,
    );
  for (let attempt = 1; attempt <= NUMBERS; attempt += 1) {
    const head = await nextEditionHead(scope, input, style, gathered);
    if (!("storyUri" in head)) return head;
    const rendered = await render(gathered, format, head, input.note);
    try {
      const barred = input.acceptErrors ? null : errorsOfStyle(rendered);
      if (barred) return barred;
      const stored = await storeEdition(scope, input, { gathered, rendered, head, format });
      if (stored !== "number taken") return stored;
    } finally {
      await rendered.bytes.discard();
    }
  }
  return refuse("conflict", "Other editions of this story are being made at this moment. Try again.");
}

async function styleOf({ style, order }: EditionInput): Promise<HouseStyle | Refusal> {
  const { styles } = await readStyles();
  const found = styles.find(({ id }) => id === style);
  if (found) return inOrder(found, order);
  const named = styles.map(({ id }) => id).join(", ");
  const reason = `There is no house style “${style}”: choose among ${named}.`;
  return refuse("invalid", reason, { style: reason });
}

function nothingPasses({ held, firstHeld, retracted }: Gathered): string {
  if (retracted > 0)
    return "Nothing of what was chosen may leave. To take back all that had left, choose one of the ninjs formats, which can say so.";
  if (!firstHeld) return "None of the chosen statements is in this story.";
  return `None of the ${held} chosen statements may leave: ${firstHeld.frozen.label}: ${firstHeld.held}.`;
}

/** Why errors of style keep an edition back; null when there are none. */
function errorsOfStyle({ errors, counts }: Rendered): Refusal | null {
  const [first] = errors;
  if (!first) return null;
  const many = counts.E > 1;
  const reason = `${many ? `${counts.E} errors` : "An error"} of style: ${`${first.statement} ${first.rule}`.trim()}: ${first.message} Mend ${many ? "them" : "it"}, or say that the edition may leave with ${many ? "them" : "it"} (in a script: --accept-errors).`;
  return refuse("rule", reason, { acceptErrors: reason });
}
