import { Kbd } from "./kbd";

export type KeyHelp = { keys: readonly string[]; does: string };

/** What each key does, for `Keys` to show. */
export function KeyList({ help }: { help: readonly KeyHelp[] }) {
  return (
    <dl className="keys-list">
      {help.map((line) => (
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
