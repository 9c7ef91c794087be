import { CopyButton } from "../_ui/copy-button";
import { Notice } from "../_ui/notice";
import type { ShownLink } from "./account-form-state";

/** A one-time link, shown this once, with what to do with it. */
export function OneTimeLink({ link }: { link: ShownLink }) {
  return (
    <div className="stack tight">
      <Notice kind="success">
        Hand this link to <bdi>{link.name}</bdi> yourself, by a way you trust: no e-mail is sent, and it is
        not shown again. It sets their password once, until {link.expires}.
      </Notice>
      <p className="mono" data-one-time-link="">
        {link.address}
      </p>
      <CopyButton text={link.address} label="Copy the link" />
    </div>
  );
}
