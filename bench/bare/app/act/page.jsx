import { redirect } from "next/navigation";
import { connection } from "next/server";

async function act() {
  "use server";
  redirect("/?done=1");
}

/** A form whose action does nothing but lead on, as a decision does once it is written. */
export default async function Page() {
  await connection();
  return (
    <form action={act}>
      <input name="verdict" />
      <button type="submit">Decide</button>
    </form>
  );
}
