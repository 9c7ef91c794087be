import { newId } from "@/lib/identifiers";
import { may, type StoryScope } from "@/lib/policy";
import { REPLY_CHANNELS, REPLY_OUTCOMES } from "@/lib/reviews/model";
import type { Discussion as DiscussionData } from "@/lib/reviews/reads-history";
import type { Loosening } from "@/lib/statements/model";
import { Bidi } from "../../../../_ui/bidi";
import { Card } from "../../../../_ui/card";
import { Disclosure } from "../../../../_ui/disclosure";
import { Time } from "../../../../_ui/time";
import { ActionForm } from "../../../_parts/action-form";
import { dateWords } from "../date-words";
import { accept, agree, askReply, comment, decline, enterAnswer } from "./actions";

type Props = {
  scope: StoryScope;
  item: { id: string; version: number; author: { id: string } };
  page: string;
  zone: string;
  discussion: DiscussionData;
};

const bound = (action: (storyId: string, ...rest: never[]) => unknown, storyId: string) =>
  action.bind(null, storyId) as never;

/** Suggestions waiting for the author, and loosenings waiting for a second person. */
export function OpenSuggestions({ scope, item, page, zone, discussion }: Props) {
  const open = discussion.suggestions.filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  const { storyId, actor } = scope;
  return (
    <Card title="Suggested changes">
      <div className="stack">
        {open.map((suggestion) => {
          const loosening = suggestion.field === "loosening";
          const carries = { suggestionId: suggestion.id, version: item.version, back: page };
          const own = suggestion.madeBy.id === actor.accountId;
          const mayAccept = loosening
            ? may(scope, "terms.loosen") && !own
            : item.author.id === actor.accountId && may(scope, "statement.write");
          return (
            <div key={suggestion.id} className="stack tight">
              <p>
                {loosening ? (
                  <LooserTerms value={suggestion.value} zone={zone} />
                ) : (
                  <>
                    <b>{suggestion.field}</b>: <q dir="auto">{String(suggestion.value)}</q>
                  </>
                )}
              </p>
              <p className="sm mut">
                <Bidi>{suggestion.madeBy.name}</Bidi>, <Time iso={suggestion.madeAt} zone={zone} />:{" "}
                <Bidi>{suggestion.note}</Bidi>
              </p>
              {mayAccept ? null : (
                <p className="sm mut">
                  {loosening
                    ? "A standards editor who did not propose it has to agree."
                    : "The author decides on it."}
                </p>
              )}
              {mayAccept || own ? (
                <div className="row">
                  {mayAccept ? (
                    <ActionForm
                      id={`accept-${suggestion.id}`}
                      action={bound(loosening ? agree : accept, storyId)}
                      carries={carries}
                      submit={loosening ? "Agree" : "Accept"}
                      small
                    />
                  ) : null}
                  <ActionForm
                    id={`decline-${suggestion.id}`}
                    action={bound(decline, storyId)}
                    carries={carries}
                    submit={own ? "Take it back" : "Leave as it is"}
                    kind="plain"
                    small
                  />
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
    </Card>
  );
}

/** What a proposal to loosen asks for, in a sentence that the second person can agree to. */
function LooserTerms({ value, zone }: { value: unknown; zone: string }) {
  const { terms, agreedDescription, embargoUntil } = value as Loosening;
  return (
    <>
      <b>Looser terms</b>: {terms}
      {agreedDescription ? (
        <>
          , as “<bdi>{agreedDescription}</bdi>”
        </>
      ) : null}
      , {embargoUntil ? `under embargo until ${dateWords(embargoUntil)} (${zone})` : "without an embargo"}.
    </>
  );
}

/** Whom we asked, and what came of it. */
export function Replies({ scope, item, page, zone, discussion }: Props) {
  const { storyId } = scope;
  return (
    <Card title="Replies sought" id="replies">
      {discussion.replies.length === 0 ? <p className="sm mut">Nobody was asked yet.</p> : null}
      {discussion.replies.map((reply) => (
        <div key={reply.id} className="sm stack">
          <p>
            <b>
              <Bidi>{reply.asked}</Bidi>
            </b>
            <br />
            <span className="mut">
              asked by {reply.channel}, <Time iso={reply.askedAt} zone={zone} short />
              {reply.deadline ? (
                <>
                  , until <Time iso={reply.deadline} zone={zone} short />
                </>
              ) : null}{" "}
              · {reply.outcome}
            </span>
          </p>
          <p dir="auto">{reply.question}</p>
          {reply.answer ? <blockquote dir="auto">{reply.answer}</blockquote> : null}
          {may(scope, "reply.write") ? (
            <Disclosure
              summary={reply.outcome === "waiting" ? "Enter what came of it" : "Change what came of it"}
            >
              <ActionForm
                id={`answer-${reply.id}`}
                action={bound(enterAnswer, storyId)}
                carries={{ id: reply.id, version: reply.version, back: page }}
                fields={[
                  {
                    name: "outcome",
                    label: "Outcome",
                    as: "select",
                    options: REPLY_OUTCOMES.map((value) => ({ value, label: value })),
                    value: reply.outcome === "waiting" ? "answered" : reply.outcome,
                  },
                  {
                    name: "answer",
                    label: "Their words",
                    as: "area",
                    optional: true,
                    value: reply.answer ?? "",
                  },
                ]}
                submit="Keep"
                kind="plain"
                small
              />
            </Disclosure>
          ) : null}
        </div>
      ))}
      {may(scope, "reply.write") ? (
        <Disclosure summary="Log a reply sought">
          <ActionForm
            id="ask"
            action={bound(askReply, storyId)}
            carries={{ id: newId(), itemId: item.id, back: page }}
            fields={[
              { name: "asked", label: "Whom you asked", required: true },
              {
                name: "channel",
                label: "How",
                as: "select",
                options: REPLY_CHANNELS.map((value) => ({ value, label: value })),
              },
              { name: "question", label: "What you asked", as: "area", required: true },
              { name: "askedAt", label: `When (${zone})`, as: "datetime-local", required: true },
              { name: "deadline", label: `By when (${zone})`, as: "datetime-local", optional: true },
            ]}
            submit="Log it"
            kind="plain"
          />
        </Disclosure>
      ) : null}
    </Card>
  );
}

/** What people said to each other about the item, newest first. */
export function Comments({ scope, item, page, zone, discussion }: Props) {
  return (
    <Card title="Comments" id="comments">
      <div className="stack tight">
        {discussion.comments.map((entry) => (
          <div key={entry.id} className="sm">
            <p className="mut">
              <Bidi>{entry.author.name}</Bidi>, <Time iso={entry.at} zone={zone} short />
            </p>
            <p dir="auto" className="pre">
              {entry.body}
            </p>
          </div>
        ))}
        {discussion.comments.length === 0 ? <p className="sm mut">None yet.</p> : null}
        {may(scope, "comment.write") ? (
          <ActionForm
            id="comment"
            action={bound(comment, scope.storyId)}
            carries={{ id: newId(), itemId: item.id, back: page }}
            fields={[{ name: "body", label: "Add a comment", as: "area", required: true, rows: 2 }]}
            submit="Comment"
            kind="plain"
            small
          />
        ) : null}
      </div>
    </Card>
  );
}
