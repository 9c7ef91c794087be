import Link from "@/app/_ui/link";
import type { EvidenceRow } from "@/lib/evidence/reads";
import { newId } from "@/lib/identifiers";
import type { FileSays } from "@/lib/media/file-says";
import { showingOf } from "@/lib/media/model";
import { sizeWords } from "@/lib/size-words";
import { Disclosure } from "../../../../_ui/disclosure";

type Props = { storyId: string; entry: EvidenceRow; page: string; isShown: boolean };

/**
 * Where a piece of evidence can be looked at, where it comes from, and what its file says of itself. To show a picture is to
 * open it, which is kept with whoever does: so it is shown when asked for, and not by being listed.
 */
export function EvidenceFile({ storyId, entry, page, isShown }: Props) {
  const showing = entry.blobSha256 ? showingOf(entry.mediaType) : null;
  const address = `/stories/${storyId}/evidence/${entry.id}`;
  return (
    <>
      <CameFrom entry={entry} />
      {entry.url || entry.blobSha256 ? (
        <p className="sm row wrap">
          {entry.url ? (
            <a href={entry.url} rel="noreferrer noopener">
              Look at it on {new URL(entry.url).hostname}
            </a>
          ) : null}
          {showing && !isShown ? (
            <Link href={`${page}?show=${entry.id}#evidence-${entry.id}`}>
              {showing === "image" ? "Show it here" : "Play it here"}
            </Link>
          ) : null}
          {showing && isShown ? <Link href={`${page}#evidence-${entry.id}`}>Put it away</Link> : null}
          {entry.blobSha256 ? (
            <>
              <a href={address} download>
                Download <bdi>{entry.filename ?? "the file"}</bdi>
              </a>
              <span className="mut">{sizeWords(entry.blob?.size ?? 0)}</span>
              <span className="mono faint">sha256 {entry.blobSha256.slice(0, 16)}…</span>
            </>
          ) : null}
        </p>
      ) : null}
      {showing && isShown ? (
        <Shown showing={showing} address={`${address}?shown=${newId()}`} title={entry.title} />
      ) : null}
      {entry.says ? <Says says={entry.says} /> : null}
    </>
  );
}

type ShownProps = { showing: "image" | "audio" | "video"; address: string; title: string };

function Shown({ showing, address, title }: ShownProps) {
  if (showing === "image")
    // biome-ignore lint/performance/noImgElement: each opening is kept; the framework would fetch it by itself and keep a copy.
    return <img className="shown" src={address} alt={title} loading="lazy" />;
  if (showing === "audio")
    // biome-ignore lint/a11y/useMediaCaption: it came without captions, and whoever made it is not here to write them.
    return <audio className="shown" src={address} controls preload="none" title={title} />;
  // biome-ignore lint/a11y/useMediaCaption: the same.
  return <video className="shown" src={address} controls preload="none" title={title} />;
}

/** Who made it, when and where, and how it came, as whoever added it says. */
function CameFrom({ entry: { madeBy, madeWhen, madeWhere, cameFrom } }: { entry: EvidenceRow }) {
  const made = Object.entries({ madeBy, madeWhen, madeWhere }).filter(([, part]) => part !== null);
  if (made.length === 0 && !cameFrom) return null;
  return (
    <p className="sm">
      {made.length > 0 ? (
        <>
          Made:{" "}
          {made.map(([name, part], at) => (
            <span key={name}>
              {at > 0 ? ", " : ""}
              <bdi>{part}</bdi>
            </span>
          ))}
          .{" "}
        </>
      ) : null}
      {cameFrom ? (
        <>
          Came to the desk: <bdi>{cameFrom}</bdi>
        </>
      ) : null}
    </p>
  );
}

const SAYS: [keyof FileSays, string][] = [
  ["camera", "Camera"],
  ["takenAt", "Taken at"],
  ["place", "Place"],
  ["author", "Author"],
  ["description", "Description"],
  ["software", "Software"],
  ["changedAt", "Saved again at"],
  ["editedWith", "Edited with"],
];

function Says({ says }: { says: FileSays }) {
  return (
    <Disclosure summary="What the file says of itself" prints>
      <p className="sm mut">Anybody could have written this into the file: it proves nothing.</p>
      <dl className="file-says sm">
        {SAYS.filter(([name]) => says[name] !== undefined).map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <bdi>{says[name]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
