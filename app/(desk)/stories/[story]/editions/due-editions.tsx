import type { seeDueEditions } from "@/lib/flows/see-corrections";
import { Sentence } from "../../../../_ui/bidi";
import { Card } from "../../../../_ui/card";
import Link from "../../../../_ui/link";
import { Pagination } from "../../../../_ui/pagination";

type Props = { due: Awaited<ReturnType<typeof seeDueEditions>>; page: number; base: string };

/** Editions that read differently from what stands now, each with the first thing its recipient has to be told. */
export function DueEditions({ due: { rows, total, first }, page, base }: Props) {
  if (rows.length === 0) return null;
  const last = first + rows.length - 1;
  return (
    <Card title="Corrections to send" aside={`${total} ${total === 1 ? "edition" : "editions"}`}>
      <ul className="plain-list queue">
        {rows.map(({ id, number, recipient, due, sentences }) => (
          <li key={id} data-row="" tabIndex={-1}>
            <Link href={`${base}/${number}#corrections`} data-open="">
              <b>Edition {number}</b>
              {recipient ? (
                <>
                  , for <bdi>{recipient}</bdi>
                </>
              ) : null}
            </Link>
            {sentences.slice(0, 1).map((sentence) => (
              <p key={sentence}>
                <Sentence>{sentence}</Sentence>
              </p>
            ))}
            <p className="sm mut">
              {due === 1 ? "1 statement reads" : `${due} statements read`} differently now
            </p>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <Pagination
          shown={`${first}–${last}`}
          total={total}
          order="newest first"
          previousHref={page > 1 ? `${base}?due=${page - 1}` : undefined}
          nextHref={last < total ? `${base}?due=${page + 1}` : undefined}
        />
      ) : null}
    </Card>
  );
}
