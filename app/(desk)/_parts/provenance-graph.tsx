import { Sentence } from "../../_ui/bidi";
import type { PlacedEdge, PlacedNode, PlacedProvenance } from "./provenance-layout";
import { textWidth } from "./text-width";

type Props = {
  placed: PlacedProvenance;
  /** The same in words, for those who don't see the picture and for narrow screens. */
  rows: readonly { origin: string; known: boolean; by: string; report: string; copied: string }[];
  caption: string;
};

/** A graph from left to right: origins, who passed it on, documents. Unknown origins are hollow, copies hang on their original. */
export function ProvenanceGraph({ placed, rows, caption }: Props) {
  return (
    <div className="card provenance">
      <div className="scroll provenance-picture" aria-hidden="true">
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden as a whole; the table says the same */}
        <svg width={placed.width} height={placed.height} viewBox={`0 0 ${placed.width} ${placed.height}`}>
          {placed.edges.map((edge) => (
            <path key={`${edge.from} ${edge.to}`} className={`pv-edge ${edge.how}`} d={pathOf(edge)} />
          ))}
          {placed.nodes.map((node) => (
            <Box key={node.key} node={node} />
          ))}
        </svg>
        <p className="mark-key sm">
          solid line: said or passed on · dashed: copied · hollow box: the origin isn’t known
        </p>
      </div>
      <div className="provenance-words">
        <table className="provenance-table sm">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {["Origin", "By way of", "Report", "Copied"].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.origin} ${row.report}`}>
                <th scope="row">
                  <bdi>{row.origin}</bdi>
                  {row.known ? "" : " (unknown)"}
                </th>
                <td>{row.by ? <bdi>{row.by}</bdi> : "—"}</td>
                <td>
                  <Sentence>{row.report}</Sentence>
                </td>
                <td>
                  <Sentence>{row.copied || "—"}</Sentence>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const PADDING = 10;
const LABEL_SIZE = 13;
const DETAIL_SIZE = 11;

function Box({ node }: { node: PlacedNode }) {
  const { x, y, width, height, kind, label, detail, unknown } = node;
  const room = width - 2 * PADDING;
  return (
    <g className={unknown ? `pv-node ${kind} unknown` : `pv-node ${kind}`}>
      <rect x={x} y={y} width={width} height={height} rx={kind === "document" ? 3 : 10} />
      <text x={x + PADDING} y={y + (detail ? 18 : height / 2 + 4)} className="pv-label">
        {fitted(label, room, LABEL_SIZE)}
      </text>
      {detail ? (
        <text x={x + PADDING} y={y + 34} className="pv-detail">
          {fitted(detail, room, DETAIL_SIZE)}
        </text>
      ) : null}
    </g>
  );
}

/** As much of the words as there is room for; the table has them whole. */
function fitted(words: string, room: number, size: number): string {
  if (textWidth(words, size) <= room) return words;
  const characters = [...words];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function pathOf({ points }: PlacedEdge): string {
  return points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}
