import { readIdentityNote } from "@/lib/flows/keep-identity-note";
import { may, type StoryScope } from "@/lib/policy";
import { readMembers } from "@/lib/stories/reads";
import { Card } from "../../../../../_ui/card";
import { Disclosure } from "../../../../../_ui/disclosure";
import { IdentityForm } from "./identity-form";

type Props = { scope: StoryScope; sourceId: string; written: boolean; seen: Date | null };

/** Who an unnamed source is: shown to its author, those the author names, and standards; to nobody else is it even offered. */
export async function Identity({ scope, sourceId, written, seen }: Props) {
  if (!may(scope, "source.identity.write")) return null;
  const note = written ? await readIdentityNote(scope, sourceId) : null;
  if (written && !note?.ok) return null;
  const members = await readMembers(scope);
  return (
    <Card title="Identity note">
      <p className="sm mut">
        Encrypted. It is in no export, search or log; the ledger says only that it was written.
      </p>
      {note?.ok ? (
        <Disclosure summary="Show who it is">
          <p dir="auto" className="pre">
            {note.note}
          </p>
        </Disclosure>
      ) : null}
      <Disclosure summary={note?.ok ? "Write it anew" : "Write down who it is"}>
        <IdentityForm
          storyId={scope.storyId}
          sourceId={sourceId}
          readers={members
            .filter(({ accountId }) => accountId !== scope.actor.accountId)
            .map(({ accountId, name }) => ({ value: accountId, label: name }))}
          seen={seen?.toISOString() ?? ""}
          chosen={note?.ok ? note.readerIds : []}
        />
      </Disclosure>
    </Card>
  );
}
