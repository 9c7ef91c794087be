import { Sentence } from "../../_ui/bidi";
import { type ChartFigure, type FigureConflict, kindOf, readAs } from "./figures-layout";

/** The same numbers for those who don't see the picture. */
export function FiguresAsTable({
  counts,
  figures,
  conflicts,
}: {
  counts: string;
  figures: readonly ChartFigure[];
  conflicts: readonly FigureConflict[];
}) {
  const name = (key: string) => figures.find((figure) => figure.key === key)?.speaker ?? key;
  return (
    <div className="vh">
      <table>
        <caption>
          <Sentence>{`Figures: ${counts}`}</Sentence>
        </caption>
        <thead>
          <tr>
            {["Party", "Speaker", "As worded", "Read as", "Bears on the claim as"].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <td>{figure.party.name}</td>
              <th scope="row">{figure.speaker}</th>
              <td dir="auto" lang={figure.lang}>
                {figure.wording}
              </td>
              <td>{readAs(figure)}</td>
              <td>
                {figure.part
                  ? "a part of it"
                  : kindOf(figure) === "word"
                    ? "a word without a number"
                    : "the whole"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.a} ${conflict.b}`}>
            {name(conflict.a)} and {name(conflict.b)}: {conflict.words}
          </li>
        ))}
      </ul>
    </div>
  );
}
