import type { HoldsVerdict } from "@/lib/claims/model";
import { Icon } from "../../_ui/icon";

const LOOKS = {
  unassessed: { className: "open", icon: "circle" },
  verified: { className: "verified", icon: "check" },
  disputed: { className: "disputed", icon: "triangle" },
  false: { className: "false", icon: "ban" },
  unverifiable: { className: "open", icon: "help" },
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
  const { className, icon } = LOOKS[verdict];
  return (
    <span className="axis">
      <span className={`holds ${className}${stale ? " stale" : ""}`}>
        <Icon name={icon} />
        <span>
          {claim ? <bdi>{claim}</bdi> : null}
          {`${claim ? " · " : ""}Holds: ${verdict}${figure ? `, ${figure}` : ""}${stale ? " · stale" : ""}`}
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
