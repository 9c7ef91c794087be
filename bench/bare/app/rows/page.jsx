import { connection } from "next/server";
import { StatementList } from "@/app/(desk)/_parts/statement-row";

const WORDS =
  "Security forces cleared the market and the railway station before the evening, officials said.";

/** The site's own list of fifty statements, of words that stand here: nobody is looked up, and no database is asked. */
export default async function Page() {
  await connection();
  const rows = Array.from({ length: 50 }, (_, index) => ({
    number: 5_000 - index,
    party: { index: index % 6, name: `Party ${index % 6}` },
    speaker: `Speaker ${index}`,
    role: "A spokesman of the forces",
    words: WORDS,
    lang: "en",
    said: { verdict: "confirmed", basis: "as reported by 1 publisher" },
    proof: { grade: "exact" },
    note: `S${5_000 - index}`,
    claims: [
      { number: index + 1, text: "Security forces killed", verdict: "unassessed", reading: "contested" },
    ],
  }));
  return (
    <main>
      <StatementList story="/stories/one" rows={rows} select={{ form: "bulk", name: "ticked" }} />
    </main>
  );
}
