import type { Metadata } from "next";
import Link from "@/app/_ui/link";
import type { AccountRow } from "@/lib/accounts/model";
import { ACCOUNTS_PER_PAGE } from "@/lib/accounts/reads";
import { seeAccounts } from "@/lib/flows/see-accounts";
import { ButtonLink } from "../../_ui/button";
import { Pagination } from "../../_ui/pagination";
import { Cell, Row, Table } from "../../_ui/table";
import { Time } from "../../_ui/time";
import { DeskFrame } from "../_parts/desk-frame";
import { pageNumber } from "../address";
import { requireManager } from "./manager";

export const metadata: Metadata = { title: "Accounts" };

const COLUMNS = [
  { label: "Name" },
  { label: "E-mail address" },
  { label: "Ceiling" },
  { label: "Admin" },
  { label: "State" },
  { label: "Added" },
];

export default async function AdminPage({
  searchParams,
}: {
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const actor = await requireManager();
  const page = pageNumber((await searchParams).page);
  const { rows, total } = await seeAccounts(actor, page);
  const from = (page - 1) * ACCOUNTS_PER_PAGE;
  const more = from + rows.length < total;
  return (
    <DeskFrame actor={actor}>
      <div className="page-head row sp">
        <h1>Accounts</h1>
        <div className="row">
          <ButtonLink href="/admin/ledger">Ledger</ButtonLink>
          <ButtonLink href="/admin/add" kind="main">
            Add an account
          </ButtonLink>
        </div>
      </div>
      <Table caption="Accounts by name" columns={COLUMNS}>
        {rows.map((row) => (
          <AccountLine key={row.id} row={row} />
        ))}
      </Table>
      <Pagination
        shown={`${Math.min(from + 1, total)}–${from + rows.length}`}
        total={total}
        order="by name"
        previousHref={page > 1 ? `/admin?page=${page - 1}` : undefined}
        nextHref={more ? `/admin?page=${page + 1}` : undefined}
      />
    </DeskFrame>
  );
}

function AccountLine({ row }: { row: AccountRow }) {
  return (
    <Row>
      <Cell header>
        <Link href={`/admin/accounts/${row.id}`} className="who">
          <bdi>{row.name}</bdi>
        </Link>
      </Cell>
      <Cell label="E-mail address" className="address">
        {row.email}
      </Cell>
      <Cell label="Ceiling">{row.ceiling}</Cell>
      <Cell label="Admin">{row.admin ? "yes" : "no"}</Cell>
      <Cell label="State">{row.disabledAt ? <b className="strong">disabled</b> : "enabled"}</Cell>
      <Cell label="Added">
        <Time iso={row.createdAt} zone="UTC" precision="day" />
      </Cell>
    </Row>
  );
}
