import { Cell, Row, Table } from "../../_ui/table";

export type FigureLine = {
  key: string;
  /** As published. */
  wording: string;
  /** The number as it is read: "at least 145". */
  number: string;
  counts: string;
  counting?: string | undefined;
  window?: string | undefined;
  asOf?: string | undefined;
  place?: string | undefined;
};

const NOT_STATED = "not stated";

/** A statement's figures as data. What wasn't stated says so: a missing field never differs. */
export function FigureTable({
  figures,
  lang,
}: {
  figures: readonly FigureLine[];
  lang?: string | undefined;
}) {
  const columns = ["As worded", "Read as", "Counts", "Counting", "Window", "As of", "Place"];
  return (
    <Table
      caption="Figures"
      columns={columns.map((label) => ({ label }))}
      className="list blocks figures-table"
    >
      {figures.map((figure) => (
        <Row key={figure.key}>
          <Cell header label="As worded">
            <span className="q" dir="auto" lang={lang}>
              {figure.wording}
            </span>
          </Cell>
          <Cell label="Read as">
            <b className="num">{figure.number}</b>
          </Cell>
          <Cell label="Counts">
            <bdi>{figure.counts}</bdi>
          </Cell>
          {(
            [
              ["Counting", figure.counting],
              ["Window", figure.window],
              ["As of", figure.asOf],
              ["Place", figure.place],
            ] as const
          ).map(([label, value]) => (
            <Cell key={label} label={label}>
              {value ? <bdi>{value}</bdi> : <span className="faint">{NOT_STATED}</span>}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  );
}
