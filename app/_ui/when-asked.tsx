import { type ComponentType, lazy } from "react";

/**
 * A part of the page whose script is fetched when it is first shown, since hardly anyone asks for it: `load` imports its
 * module. Where the script can't be had, the part says so; a part that fails would take the page with it.
 */
export function whenAsked<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Unreached }),
    ),
  );
}

function Unreached() {
  return (
    <p className="foot sm mut" role="status">
      The server didn’t answer.
    </p>
  );
}
