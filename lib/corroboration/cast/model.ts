/** A text and who published it, to learn from it who is who. */
export type CastDocument = { id: string; publisher: string | null; text: string };
