import { partyClass, partyLetter } from "./party-look";

type Props = {
  /** The party's place in the story's order, from 0; null for a source that stands alone. */
  index: number | null;
  /** Instead of the letter that the index gives. */
  letter?: string | undefined;
  name: string;
  /** Only the mark is seen, the name is heard: in dense rows. */
  bare?: boolean | undefined;
};

/** A party: a letter and a pattern as well as a colour. */
export function PartyMark({ index, letter, name, bare = false }: Props) {
  const shown = letter ?? (index === null ? "–" : partyLetter(index));
  return (
    <span className={`party ${partyClass(index)}`} title={bare ? name : undefined}>
      <b aria-hidden="true">{shown}</b>
      {bare ? <span className="vh">{name}</span> : <bdi>{name}</bdi>}
    </span>
  );
}
