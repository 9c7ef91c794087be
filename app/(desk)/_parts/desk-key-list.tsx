import { Kbd } from "../../_ui/kbd";

type KeyHelp = { keys: readonly string[]; does: string };

const HELP: readonly KeyHelp[] = [
  { keys: ["/"], does: "search" },
  { keys: ["j", "k"], does: "next and previous in a list" },
  { keys: ["↵"], does: "open it" },
  { keys: ["x"], does: "select it" },
  {
    keys: ["n"],
    does: "new statement; in a document, from the words selected; after a decision, the next that waits",
  },
  { keys: ["a", "e", "r"], does: "in a document: accept, edit or reject the suggestion you are at" },
  { keys: ["A"], does: "in a document: accept all suggestions above a confidence" },
  { keys: ["s"], does: "submit; at a suggestion, accept and submit" },
  { keys: ["v"], does: "take into review, then decide" },
  { keys: ["Ctrl/⌘ ↵"], does: "send the form you are writing in" },
  { keys: ["Ctrl/⌘ K"], does: "go anywhere" },
  { keys: ["?"], does: "this list" },
];

/** What each key does on the desk. */
export function DeskKeyList() {
  return (
    <dl className="keys-list">
      {HELP.map((line) => (
        <div key={line.does} className="contents">
          <dt className="row">
            {line.keys.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </dt>
          <dd>{line.does}</dd>
        </div>
      ))}
    </dl>
  );
}
