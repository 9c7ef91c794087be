import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import { TERMS } from "@/lib/statements/model-kinds";
import type { StatementPage } from "@/lib/statements/reads-one";
import { Disclosure } from "../../../../../_ui/disclosure";
import { ActionForm } from "../../../../_parts/action-form";
import { proposeLoosening } from "../../_review/loosening-action";

type Props = { scope: StoryScope; statement: StatementPage; page: string; zone: string };

/** Proposing freer terms, or an earlier embargo: the first of the two people it takes. Nothing where none could be freer. */
export function Loosen({ scope, statement, page, zone }: Props) {
  const { content, item } = statement;
  const freer = TERMS.slice(0, TERMS.indexOf(content.terms) + 1);
  if (!may(scope, "statement.write") || (freer.length === 1 && content.embargoUntil === null)) return null;
  return (
    <Disclosure summary="Propose looser terms">
      <p className="sm mut">
        Loosening takes two people and a reason: you propose it, and a standards editor who did not agrees.
      </p>
      <ActionForm
        id="loosen"
        action={proposeLoosening.bind(null, scope.storyId)}
        carries={{ id: newId(), itemId: item.id, back: page }}
        fields={[
          {
            name: "to.terms",
            label: "Terms",
            as: "select",
            options: freer.map((value) => ({ value, label: value })),
            value: content.terms,
          },
          {
            name: "to.agreedDescription",
            label: "Agreed description, for background",
            optional: true,
            value: content.agreedDescription ?? "",
          },
          {
            name: "to.embargoUntil",
            label: "Embargo until",
            optional: true,
            hint: `Such as 2026-02-01T06:00, in ${zone}. Blank lifts it.`,
            value: content.embargoUntil ?? "",
          },
          { name: "reason", label: "What was agreed, with whom and when", as: "area", required: true },
        ]}
        submit="Propose it"
        kind="plain"
      />
    </Disclosure>
  );
}
