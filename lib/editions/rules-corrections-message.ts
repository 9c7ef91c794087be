/** What a message on an edition begins with. */
export type MessageHead = {
  edition: number;
  storyTitle: string;
  madeAt: string;
  recipient: string | null;
  by: string;
};
export type CorrectionMessage = { subject: string; text: string };

/** A correction as it is sent: a subject of one line, and the sentences below whom and what they are for. */
export function correctionMessage(
  { edition, storyTitle, madeAt, recipient, by }: MessageHead,
  sentences: readonly string[],
): CorrectionMessage {
  const title = storyTitle.replace(/\s+/gu, " ").trim();
  const lines = [
    `Correction of edition ${edition} of “${title}”, made ${madeAt}${recipient ? `, for ${inOneLine(recipient)}` : ""}.`,
    "",
    ...sentences.map((words) => `- ${inOneLine(words)}`),
    "",
    "Please set right what you hold.",
    by,
  ];
  return { subject: `Correction: edition ${edition} of ${title}`, text: `${lines.join("\n")}\n` };
}

/** Words without line ends, so that none begins a line of its own; taken apart first, since white space may be endless. */
function inOneLine(words: string): string {
  return words
    .split(/[\r\n\u0085\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}
