import { v7 } from "uuid";
import { z } from "zod";

/** A new identifier: UUID version 7, which sorts by the time it was made. */
export function newId(): string {
  return v7();
}

/** An identifier as it arrives from outside. */
export const idSchema = z.uuid("is not an identifier");
