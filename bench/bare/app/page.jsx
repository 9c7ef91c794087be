import { connection } from "next/server";

/** Made anew for each request, as every page of the site is, of one paragraph. */
export default async function Page() {
  await connection();
  return <p>One paragraph.</p>;
}
