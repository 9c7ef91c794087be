import type { Metadata } from "next";
import { type AccountField, AccountForm } from "../../../_account/account-form";
import { CEILING_OPTIONS } from "../../../_account/role-words";
import { Breadcrumb } from "../../../_ui/breadcrumb";
import { DeskFrame } from "../../_parts/desk-frame";
import { addAccountAction } from "../actions";
import { requireManager } from "../manager";

export const metadata: Metadata = { title: "Add an account" };

const FIELDS: readonly AccountField[] = [
  { name: "name", label: "Name", as: "text" },
  { name: "email", label: "E-mail address", as: "email" },
  {
    name: "ceiling",
    label: "Ceiling",
    as: "select",
    options: CEILING_OPTIONS,
    value: "reporter",
    hint: "The most they may do in any story. A story’s own members and roles are set in the story.",
  },
  {
    name: "admin",
    label: "Admin",
    as: "checkbox",
    hint: "Manages accounts. It gives no say over any story.",
  },
];

export default async function AddAccountPage() {
  const actor = await requireManager();
  return (
    <DeskFrame actor={actor}>
      <div className="max-w-[560px]">
        <div className="page-head">
          <Breadcrumb items={[{ href: "/admin", label: "Accounts" }, { label: "Add" }]} />
          <h1>Add an account</h1>
          <p className="lede">
            You get a link that lets its owner set a password. Nobody else needs to know it.
          </p>
        </div>
        <AccountForm
          id="add"
          action={addAccountAction}
          fields={FIELDS}
          submit="Add the account"
          pending="Adding…"
          refusal="The account was not added"
        />
      </div>
    </DeskFrame>
  );
}
