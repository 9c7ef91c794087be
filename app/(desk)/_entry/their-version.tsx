import { diffWordsWithSpace } from "diff";
import { Card } from "../../_ui/card";
import { Diff, type DiffPart } from "../../_ui/diff";
import { contentValues } from "./content-values";
import type { EntryState } from "./entry-state";

const LABELS: Record<string, string> = {
  role: "Role at the time",
  kind: "Kind",
  cue: "Cue",
  saidOn: "Said on",
  terms: "Terms",
  agreedDescription: "Agreed description",
  embargoUntil: "Embargo until",
  language: "Language",
  original: "Original",
  originalLanguage: "Its language",
  translator: "Translator",
  translationMethod: "How it was translated",
  grounds: "What its own voice rests on",
};

type Props = {
  theirs: NonNullable<EntryState["theirs"]>;
  mine: Readonly<Record<string, string>>;
  lang: string;
};

/** What somebody else saved meanwhile, beside what was typed here: the words compared, and every field that differs. */
export function TheirVersion({ theirs, mine, lang }: Props) {
  const values = contentValues(theirs.content);
  const typed = (mine.quote ?? "").replaceAll("\r\n", "\n");
  const parts = diffWordsWithSpace(theirs.content.quote, typed).map(
    (part): DiffPart => ({ op: part.added ? "insert" : part.removed ? "delete" : "same", text: part.value }),
  );
  const differing = Object.entries(LABELS).filter(([name]) => (values[name] ?? "") !== (mine[name] ?? ""));
  const figures = theirs.content.figures.map((figure) => figure.wording).join("; ");
  return (
    <Card title="What somebody else saved meanwhile">
      <div className="theirs stack tight">
        {typed === theirs.content.quote ? (
          <p>The words are the same as yours.</p>
        ) : (
          <Diff
            parts={parts}
            deleted="in theirs, not in yours"
            inserted="in yours, not in theirs"
            lang={lang}
          />
        )}
        <dl className="defs">
          {mine.speakerId === values.speakerId ? null : (
            <>
              <dt>Who, in theirs</dt>
              <dd>
                <bdi>{theirs.speaker ?? "the publication’s own voice"}</bdi>
              </dd>
            </>
          )}
          {differing.map(([name, label]) => (
            <div className="contents" key={name}>
              <dt>{label}, in theirs</dt>
              <dd>
                <bdi>{values[name] || "nothing"}</bdi>
              </dd>
            </div>
          ))}
          <dt>Figures, in theirs</dt>
          <dd>
            <bdi>{figures || "none"}</bdi>
          </dd>
        </dl>
        <p className="mut">
          Yours is below, as you typed it. Saving it now replaces theirs, which stays in the history.
        </p>
      </div>
    </Card>
  );
}
