"use client";

import { lazy, Suspense } from "react";
import { Keys } from "../../_ui/keys";
import { Unreached } from "../../_ui/unreached";

/** The list of keys is a script of its own: hardly anyone opens it. */
const DeskKeyList = lazy(() =>
  import("./desk-key-list").then(
    ({ DeskKeyList }) => ({ default: DeskKeyList }),
    () => ({ default: Unreached }),
  ),
);

/** The desk's keyboard. */
export function DeskKeys() {
  return (
    <Keys>
      <Suspense fallback={null}>
        <DeskKeyList />
      </Suspense>
    </Keys>
  );
}
