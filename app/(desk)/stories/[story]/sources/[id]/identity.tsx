import { readIdentityNote } from "@/lib/flows/keep-identity-note";
import { may, type StoryScope } from "@/lib/policy";
import { readMembers } from "@/lib/stories/reads";
import { Card } from "../../../../../_ui/card";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { removeIdentityAction, writeIdentityAction } from "../identity-action";
import { IdentityForm } from "./identity-form";

type Props = { scope: StoryScope; sourceId: string; written: boolean; seen: Date | null };

/**
 * Who an unnamed source is: shown to its author, those the author names, and standards. Other writers learn whom to ask,
 * as the ledger tells them anyway; a viewer who was not named learns nothing.
 */
export async function Identity({ scope, sourceId, written, seen }: Props) {
  const writes = may(scope, "source.identity.write");
  const note = written ? await readIdentityNote(scope, sourceId) : null;
  if (!writes && !note?.ok) return null;
  if (note && !note.ok)
    return (
      <Card title="Identity note">
        <p className="sm mut">{note.reason}</p>
      </Card>
    );
  return (
    <Card title="Identity note">
      <div className="stack tight">
        <p className="sm mut">
          Encrypted. It is in no export, search or log; the ledger says only that it was written.
        </p>
        {note ? (
          <Disclosure summary="Show who it is">
            <p dir="auto" className="pre">
              {note.note}
            </p>
            <p className="sm mut">
              Written by <bdi>{note.author.name}</bdi>.
            </p>
          </Disclosure>
        ) : null}
        {writes && (note === null || note.mayRewrite) ? (
          <Disclosure summary={note ? "Write it anew" : "Write down who it is"}>
            <IdentityForm
              action={writeIdentityAction.bind(null, scope.storyId)}
              carries={{ sourceId, seen: seen?.toISOString() ?? "" }}
              note={note?.note ?? ""}
              readers={await readersToName(scope)}
              chosen={note?.readerIds ?? []}
            />
          </Disclosure>
        ) : null}
        {note?.mayRewrite ? (
          <Disclosure summary="Take it away">
            <p className="sm mut">The note is erased; nobody can read it again.</p>
            <ActionForm
              id="identity-away"
              action={removeIdentityAction.bind(null, scope.storyId)}
              carries={{ sourceId, seen: seen?.toISOString() ?? "" }}
              submit="Erase the note"
              kind="danger"
              small
            />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

/** Members who can't read it unless they are named: standards editors can. */
async function readersToName(scope: StoryScope) {
  const members = await readMembers(scope);
  return members
    .filter(({ accountId, role }) => accountId !== scope.actor.accountId && role !== "standards")
    .map(({ accountId, name, role }) => ({ value: accountId, label: `${name}, ${role}` }));
}
