import { COPY_WORDS } from "@/lib/documents/model";
import type { PairOfDocuments } from "@/lib/documents/reads-shared";
import { sayWord } from "@/lib/documents/rules-copies";
import type { StoryScope } from "@/lib/policy";
import { Card } from "../../../../../../../_ui/card";
import { ActionForm } from "../../../../../../_parts/action-form";
import { linkPair } from "../../../link-action";

type Props = { scope: StoryScope; pair: PairOfDocuments; page: string };

/** Where a person sets right which has it from the other. */
export function LinkForm({ scope, pair, page }: Props) {
  const { a, b, said } = pair;
  const offered = COPY_WORDS.filter(
    (word) => (word !== "from a third" || pair.passages.length > 0) && (word !== "as found" || said !== null),
  );
  return (
    <Card title="Set it right">
      <div className="stack tight">
        <p className="sm mut">
          Your word wins over what the program found, shows as yours wherever it counts, and keeps you from
          deciding a claim that rests on it. A translation or a text told anew can be tied as well.
        </p>
        <ActionForm
          id="link"
          action={linkPair.bind(null, scope.storyId)}
          carries={{
            documentId: a.id,
            otherId: b.id,
            version: said?.version ?? 0,
            back: page,
          }}
          fields={[
            {
              name: "word",
              label: "Which has it from the other",
              as: "radio",
              required: true,
              value: said?.word ?? "",
              options: offered.map((word) => {
                const words = sayWord(word, `D${a.number}`, `D${b.number}`);
                return { value: word, label: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
              }),
            },
            {
              name: "reason",
              label: "How you know",
              as: "area",
              required: true,
              rows: 2,
            },
          ]}
          submit="Say so"
          kind="plain"
        />
      </div>
    </Card>
  );
}
