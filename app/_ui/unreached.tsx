/** Stands in for a part of the page whose script could not be fetched when it was asked for. */
export function Unreached() {
  return (
    <p className="foot sm mut" role="status">
      The server didn’t answer.
    </p>
  );
}
