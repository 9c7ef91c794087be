"use client";

import { Suspense } from "react";
import { Keys } from "../../_ui/keys";
import { whenAsked } from "../../_ui/when-asked";

/** The list of keys is a script of its own: hardly anyone opens it. */
const DeskKeyList = whenAsked(async () => (await import("./desk-key-list")).DeskKeyList);

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
