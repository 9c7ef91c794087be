import { buttonClass } from "../../../../../_ui/button-class";
import { Checkbox } from "../../../../../_ui/checkbox";
import { type Option, Select } from "../../../../../_ui/select";

type Props = {
  style: string;
  styles: readonly Option[];
  order: string;
  verbs: string;
  /** The number of the edition that the new one takes the place of. */
  supersedes: number | null;
  speaker: string;
  speakers: readonly Option[];
  asked: readonly { label: string; words: string; on: boolean; barred: string | null }[];
};

const ORDERS: readonly Option[] = [
  { value: "quote-first", label: "“…” Name, role, said on Sunday." },
  { value: "name-first", label: "Name, role, said on Sunday: “…”" },
  { value: "according-to", label: "According to Name, role: “…”" },
];

const VERBS: readonly Option[] = [
  { value: "neutral", label: "the style’s: said" },
  { value: "as published", label: "as published" },
];

/** What the preview is made from: an address of its own, so that it can be sent on and gone back to. */
export function ChooseForm({ style, styles, order, verbs, supersedes, speaker, speakers, asked }: Props) {
  return (
    <form method="get" className="stack tight">
      {supersedes ? <input type="hidden" name="supersedes" value={supersedes} /> : null}
      <div className="two">
        <Select label="House style" name="style" id="choose-style" options={styles} defaultValue={style} />
        <Select label="Verb" name="verbs" id="choose-verbs" options={VERBS} defaultValue={verbs} />
        <Select
          label="Order of attribution"
          name="order"
          id="choose-order"
          empty="the style’s own"
          options={ORDERS}
          defaultValue={order}
        />
        <Select
          label="Speaker"
          name="speaker"
          id="choose-speaker"
          empty="everyone"
          options={speakers}
          defaultValue={speaker}
        />
      </div>
      <fieldset className="field">
        <legend>Also let out, labelled</legend>
        <div className="choices">
          {asked.map(({ label, words, on, barred }) => (
            <Checkbox
              key={label}
              name={label}
              value="1"
              label={words}
              hint={barred ?? undefined}
              defaultChecked={on}
              disabled={barred !== null}
            />
          ))}
        </div>
      </fieldset>
      <div className="row">
        <button type="submit" className={buttonClass("plain")}>
          Show what leaves
        </button>
      </div>
    </form>
  );
}
