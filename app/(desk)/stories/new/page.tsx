import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { newId } from "@/lib/identifiers";
import { actorMay } from "@/lib/policy";
import { DEFAULT_STANDARD } from "@/lib/stories/model";
import { Card } from "../../../_ui/card";
import { Notice } from "../../../_ui/notice";
import { ActionForm } from "../../_parts/action-form";
import { DeskFrame } from "../../_parts/desk-frame";
import { makeStoryAction } from "../actions";
import { standardFields } from "../standard-fields";
import { zoneField } from "../zone-field";

export const metadata: Metadata = { title: "New story" };

/** Makes a story: its title, its time zone and the standard its verdicts must meet. Members are added next. */
export default async function NewStoryPage() {
  const actor = await requireActor();
  return (
    <DeskFrame actor={actor}>
      <div className="narrow stack">
        <div className="page-head">
          <h1>New story</h1>
          <p className="lede">
            One file of work: its documents, who speaks, what they say, and what holds. The standard below is
            what a claim must meet to be called verified or false; it and the members can be changed under
            Settings.
          </p>
        </div>
        {actorMay(actor, "story.create") ? (
          <Card>
            <ActionForm
              id="story"
              action={makeStoryAction}
              carries={{ id: newId(), language: "en" }}
              fields={[
                { name: "title", label: "Title", required: true },
                zoneField("UTC"),
                ...standardFields(DEFAULT_STANDARD, "standard."),
              ]}
              submit="Make the story"
              pending="Making it…"
            />
          </Card>
        ) : (
          <Notice kind="warn" still>
            As a viewer you may not make stories; reporters, editors and standards editors may.
          </Notice>
        )}
      </div>
    </DeskFrame>
  );
}
