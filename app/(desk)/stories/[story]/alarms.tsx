import Link from "@/app/_ui/link";
import type { Alarm } from "@/lib/evidence/model-custody";
import { Bidi } from "../../../_ui/bidi";
import { Notice } from "../../../_ui/notice";
import { Time } from "../../../_ui/time";

const FOUND = {
  changed: "are not those that were brought in: they were changed since",
  missing: "are missing",
};

type Props = { alarms: readonly Alarm[]; story: string; zone: string };

/** On every page of a story, what in it rests on bytes that were found changed or missing. Almost always nothing. */
export function Alarms({ alarms, story, zone }: Props) {
  return alarms.map(({ what, page, finding, at, rests }) => (
    <Notice kind="error" key={`${what} ${page}`}>
      <b>
        The bytes kept of{" "}
        <Link href={`${story}/${page}`}>
          <Bidi>{what}</Bidi>
        </Link>{" "}
        {FOUND[finding]}.
      </b>{" "}
      Found <Time iso={at} zone={zone} />.{" "}
      {rests.length > 0
        ? `${rests.slice(0, 20).join(", ")}${rests.length > 20 ? ` and ${rests.length - 20} more` : ""} rest on it. `
        : ""}
      Publish nothing on it until whoever runs Onrecord has brought the bytes back from a backup and checked
      them again.
    </Notice>
  ));
}
