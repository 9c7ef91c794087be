import Link from "@/app/_ui/link";
import type { SharesText } from "@/lib/documents/reads-shared";
import { Bidi } from "../../../../../_ui/bidi";
import { KIND_WORDS } from "./shared/[other]/copy-words";

type Props = {
  document: { id: string; number: number };
  shares: { shown: readonly SharesText[]; total: number };
  base: string;
};

/** The documents that share text with this one, each with what it is and which way it went; opens the two side by side. */
export function SharesTextWith({ document, shares, base }: Props) {
  if (shares.total === 0) return null;
  return (
    <section className="section" id="shares">
      <h2>Shares text with</h2>
      <ul className="card plain-list stack tight">
        {shares.shown.map((other) => (
          <li key={other.id} className="row sp">
            <span>
              <Link href={`${base}/documents/${document.number}/shared/${other.number}`}>
                D{other.number} <Bidi>{other.title}</Bidi>
              </Link>
              {other.publisher ? (
                <span className="mut">
                  {" "}
                  <Bidi>{other.publisher}</Bidi>
                </span>
              ) : null}
            </span>
            <span className="sm">{sayShares(document, other)}</span>
          </li>
        ))}
      </ul>
      {shares.total > shares.shown.length ? (
        <p className="sm mut">and {shares.total - shares.shown.length} more, which share less of note.</p>
      ) : null}
    </section>
  );
}

function sayShares(document: Props["document"], { id, number, kind, fromId, said }: SharesText): string {
  const by = said && said.word !== "as found" ? `, says ${said.by}` : "";
  if (said?.word === "not copied") return `not copied${by}`;
  const [own, other] = [`D${document.number}`, `D${number}`];
  if (fromId === id) return `copied: ${own} has it from ${other}${by}`;
  if (fromId === document.id) return `copied: ${other} has it from ${own}${by}`;
  if (said?.word === "from a third") return `copied, both from a third${by}`;
  return kind === "copied" ? "copied, undetermined which way" : kind ? KIND_WORDS[kind] : "";
}
