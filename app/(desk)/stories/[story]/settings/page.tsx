import type { Metadata } from "next";
import { requireScope } from "@/lib/auth/session";
import { ROLES } from "@/lib/policy";
import { addableAccounts, readMembers, readStoryHead } from "@/lib/stories/reads";
import { mayManage } from "@/lib/stories/rules";
import { Card } from "../../../../_ui/card";
import { Disclosure } from "../../../../_ui/disclosure";
import { Notice } from "../../../../_ui/notice";
import { Cell, Row, Table } from "../../../../_ui/table";
import { ActionForm } from "../../../_parts/action-form";
import { Done } from "../../../_parts/desk-frame";
import { changeStoryAction, removeMemberAction, setMemberAction, setStandardAction } from "../../actions";
import { standardFields } from "../../standard-fields";
import { zoneField } from "../../zone-field";

export const metadata: Metadata = { title: "Settings" };

type Props = { params: Promise<{ story: string }>; searchParams: Promise<{ done?: string }> };

const roles = ROLES.map((role) => ({ value: role, label: role }));

/** Who is in the story, as what; what its verdicts must meet; its title and zone. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const scope = await requireScope((await params).story);
  const [head, members] = await Promise.all([readStoryHead(scope), readMembers(scope)]);
  const manages = mayManage(
    { accountId: scope.actor.accountId, role: scope.role },
    { createdById: head.createdById, members },
  );
  const addable = await addableAccounts(scope);
  const { storyId } = scope;
  return (
    <div className="stack">
      <Done words={(await searchParams).done} />
      <h1>Settings</h1>
      {manages ? null : (
        <Notice still>
          Only the story’s standards editors change these; until it has one, whoever made it.
        </Notice>
      )}
      <div className={manages ? "cols" : undefined}>
        <div className="stack">
          <Card title="Members">
            <Table
              caption="Members"
              columns={["Person", "Role in this story", ""].map((label) => ({ label, hidden: label === "" }))}
            >
              {members.map((member) => (
                <Row key={member.accountId}>
                  <Cell header label="Person">
                    <bdi>{member.name}</bdi> <span className="mut sm">{member.email}</span>
                    {member.disabled ? <span className="sm"> · account disabled</span> : null}
                  </Cell>
                  <Cell label="Role">
                    {member.role}
                    {ROLES.indexOf(member.ceiling) < ROLES.indexOf(member.role) ? (
                      <span className="sm mut"> · acts as {member.ceiling}, the account’s ceiling</span>
                    ) : null}
                  </Cell>
                  <Cell label="">
                    {manages ? (
                      <Disclosure summary="Change">
                        <ActionForm
                          id={`role-${member.accountId}`}
                          action={setMemberAction.bind(null, storyId)}
                          carries={{ accountId: member.accountId }}
                          fields={[
                            { name: "role", label: "Role", as: "select", options: roles, value: member.role },
                          ]}
                          submit="Set the role"
                          kind="plain"
                          small
                        />
                        <ActionForm
                          id={`out-${member.accountId}`}
                          action={removeMemberAction.bind(null, storyId)}
                          carries={{ accountId: member.accountId }}
                          submit="Remove from the story"
                          kind="danger"
                          small
                        />
                      </Disclosure>
                    ) : null}
                  </Cell>
                </Row>
              ))}
            </Table>
            {addable.length > 0 ? (
              <div className="gap">
                <ActionForm
                  id="add-member"
                  action={setMemberAction.bind(null, storyId)}
                  fields={[
                    {
                      name: "accountId",
                      label: "Add a member",
                      as: "select",
                      options: addable.map(({ id, name, ceiling }) => ({
                        value: id,
                        label: name,
                        hint: `at most ${ceiling}`,
                      })),
                    },
                    { name: "role", label: "As", as: "select", options: roles, value: "reporter" },
                  ]}
                  submit="Add to the story"
                  kind="plain"
                />
              </div>
            ) : null}
          </Card>
          {manages ? (
            <Card title="Title and time zone">
              <ActionForm
                id="story"
                action={changeStoryAction.bind(null, storyId)}
                carries={{ version: head.version }}
                fields={[
                  { name: "title", label: "Title", required: true, value: head.title },
                  zoneField(head.timeZone),
                ]}
                submit="Save"
                kind="plain"
              />
            </Card>
          ) : null}
        </div>
        {manages ? (
          <aside>
            <Card title="Standard for verified and false">
              <ActionForm
                id="standard"
                action={setStandardAction.bind(null, storyId)}
                carries={{ version: head.version }}
                fields={standardFields(head.standard)}
                submit="Set the standard"
              />
            </Card>
          </aside>
        ) : null}
      </div>
    </div>
  );
}
