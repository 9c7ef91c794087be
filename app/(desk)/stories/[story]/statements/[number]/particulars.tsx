import type { ReactNode } from "react";
import type { StatementPage } from "@/lib/statements/reads-one";
import { Time } from "../../../../../_ui/time";

/** Who, as what, when, on what terms, and through whom it came. */
export function Particulars({ statement, zone }: { statement: StatementPage; zone: string }) {
  const { content, document, speaker } = statement;
  const lines: [string, ReactNode][] = [
    ["Kind", `${content.kind}${content.cue ? `, “${content.cue}”` : ""}`],
    ["Said on", content.saidOn ? `${content.saidOn.replace("T", ", ")} (${zone})` : "not stated"],
    ["Terms", terms(statement, zone)],
    ["As told to", relays(statement)],
    ["Speaks for", speaker?.body ? <bdi>{speaker.body.name}</bdi> : "itself"],
    [
      "Published",
      [
        document.publisher?.name ?? "publisher not stated",
        document.publishedOn?.replace("T", ", ") ?? "date not stated",
        document.creditLine,
      ]
        .filter(Boolean)
        .join(" · "),
    ],
  ];
  return (
    <section className="section">
      <h2>Particulars</h2>
      <dl className="card facts">
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function terms(statement: StatementPage, zone: string): ReactNode {
  const { content, embargoUntil } = statement;
  return (
    <>
      {content.terms}
      {content.agreedDescription ? (
        <>
          , as “<bdi>{content.agreedDescription}</bdi>”
        </>
      ) : null}
      {embargoUntil ? (
        <>
          , under embargo until <Time iso={embargoUntil} zone={zone} showZone />
        </>
      ) : null}
    </>
  );
}

function relays({ relays: links }: StatementPage): ReactNode {
  if (links.length === 0) return "nobody between";
  return links.map((link, index) => (
    <span key={`${link.description}${link.source?.name}`}>
      {index > 0 ? ", from " : ""}
      <bdi>{link.source?.name ?? link.description}</bdi>
      <span className="mut">
        {" "}
        ({link.madeBy === "person" ? `link made by ${link.by.name}` : "link proposed by the program"})
      </span>
    </span>
  ));
}
