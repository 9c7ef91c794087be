"use client";

import { lazy } from "react";

type Answered = typeof import("./answered");

/** Fetches what the server's answers call for, which a form that nothing is in yet can do without. */
export const bringAnswered = () => import("./answered");

/**
 * A part that comes with the first answer, and so before anything is sent. The server has it at hand, so that a page
 * which opens with it is sent whole and reads the same without a script. It shows first in a transition: that waits for
 * the script, where any other update would put what stands in for the form while it is fetched in its place.
 */
function answered<Name extends "ProofReport" | "Refused" | "Saved" | "TheirVersion">(
  name: Name,
): Answered[Name] {
  return typeof window === "undefined"
    ? (require("./answered") as Answered)[name]
    : (lazy(async () => ({ default: (await bringAnswered())[name] })) as unknown as Answered[Name]);
}

export const ProofReport = answered("ProofReport");
export const Refused = answered("Refused");
export const Saved = answered("Saved");
export const TheirVersion = answered("TheirVersion");
