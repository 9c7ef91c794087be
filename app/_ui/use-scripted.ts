"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in what the server sends and until the script has taken over the page; then true. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
