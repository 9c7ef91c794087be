import { EmptyState } from "../../../_ui/empty-state";

/** An address inside a story of one's own that leads to nothing: the story's rooms stay in reach. */
export default function NothingInStory() {
  return (
    <>
      <h1 className="vh">Not found</h1>
      <EmptyState title="This story has nothing at that address">
        The number may be mistyped: statements are S1, S2…, claims C1, C2…, documents D1, D2… Its rooms are
        above, and <kbd>/</kbd> searches it.
      </EmptyState>
    </>
  );
}
