import type { Metadata } from "next";
import { ACCOUNTS_PER_PAGE } from "@/lib/accounts/reads";
import { seeAccountEntries } from "@/lib/flows/see-accounts";
import { describeEntry } from "@/lib/ledger/describe";
import { Breadcrumb } from "../../../_ui/breadcrumb";
import { Pagination } from "../../../_ui/pagination";
import { Time } from "../../../_ui/time";
import { DeskFrame } from "../../_parts/desk-frame";
import { LedgerLine } from "../../_parts/ledger-line";
import { pageNumber } from "../../address";
import { requireManager } from "../manager";

export const metadata: Metadata = { title: "Ledger of accounts" };

export default async function AccountsLedgerPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const actor = await requireManager();
  const page = pageNumber((await searchParams).page);
  const { entries, total } = await seeAccountEntries(actor, { page });
  const from = (page - 1) * ACCOUNTS_PER_PAGE;
  const more = from + entries.length < total;
  return (
    <DeskFrame actor={actor}>
      <div className="page-head">
        <Breadcrumb items={[{ href: "/admin", label: "Accounts" }, { label: "Ledger" }]} />
        <h1>Ledger of accounts</h1>
      </div>
      <ol className="ledger">
        {entries.map((entry) => (
          <LedgerLine
            key={entry.seq}
            sequence={entry.seq}
            who={entry.who}
            when={<Time iso={entry.at} zone="UTC" showZone />}
            what={describeEntry(entry.event, entry.payload)}
            sealed={entry.payload === null}
            hash={entry.hash}
          />
        ))}
      </ol>
      <Pagination
        shown={`${Math.min(from + 1, total)}–${from + entries.length}`}
        total={total}
        order="newest first"
        previousHref={page > 1 ? `/admin/ledger?page=${page - 1}` : undefined}
        nextHref={more ? `/admin/ledger?page=${page + 1}` : undefined}
      />
    </DeskFrame>
  );
}
