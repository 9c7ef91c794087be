import { Ban, Check, Circle, CircleHelp, TriangleAlert } from "lucide-react";
import type { HoldsVerdict } from "@/lib/claims/model";

const LOOKS = {
  unassessed: { className: "open", Icon: Circle },
  verified: { className: "verified", Icon: Check },
  disputed: { className: "disputed", Icon: TriangleAlert },
  false: { className: "false", Icon: Ban },
  unverifiable: { className: "open", Icon: CircleHelp },
} as const;

type Props = {
  verdict: HoldsVerdict;
  stale?: boolean | undefined;
  /** The figure the verdict names on a counted claim, as it should read: "at least 17". */
  figure?: string | undefined;
  /** The reason the story's standard was overridden: it shows wherever the verdict does. */
  override?: string | undefined;
  decidedAlone?: boolean | undefined;
  /** The claim's short name before the verdict, in lists of other things: "C2 Security killed". */
  claim?: string | undefined;
};

/** The axis Holds?, always named: filled, with an icon of its own. */
export function HoldsBadge({ verdict, stale, figure, override, decidedAlone, claim }: Props) {
  const { className, Icon } = LOOKS[verdict];
  return (
    <span className="axis">
      <span className={`holds ${className}${stale ? " stale" : ""}`}>
        <Icon aria-hidden="true" strokeWidth={2.4} />
        <span>
          {claim ? <bdi>{claim}</bdi> : null}
          {claim ? " · " : ""}Holds: {verdict}
          {figure ? `, ${figure}` : ""}
          {stale ? " · stale" : ""}
        </span>
      </span>
      {override ? (
        <span className="axis-note warn">
          standard overridden: <bdi>{override}</bdi>
        </span>
      ) : null}
      {decidedAlone ? <span className="axis-note">decided alone</span> : null}
    </span>
  );
}
