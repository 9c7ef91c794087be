import type { ComponentProps, ReactNode } from "react";
import Link from "@/app/_ui/link";
import { type ButtonKind, buttonClass, shortcutProps } from "./button-class";
import { Kbd } from "./kbd";

type Look = { kind?: ButtonKind | undefined; small?: boolean | undefined; shortcut?: string | undefined };

function Inside({ children, shortcut }: { children: ReactNode; shortcut?: string | undefined }) {
  return (
    <>
      {children}
      {shortcut ? <Kbd hidden>{shortcut}</Kbd> : null}
    </>
  );
}

/** A button that acts where it stands. It submits nothing unless `type="submit"`; forms use `SubmitButton`. */
export function Button({ kind, small, shortcut, children, ...rest }: Look & ComponentProps<"button">) {
  return (
    <button type="button" className={buttonClass(kind, small)} {...shortcutProps(shortcut)} {...rest}>
      <Inside shortcut={shortcut}>{children}</Inside>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, small, shortcut, children, ...rest }: Look & ComponentProps<typeof Link>) {
  return (
    <Link className={buttonClass(kind, small)} {...shortcutProps(shortcut)} {...rest}>
      <Inside shortcut={shortcut}>{children}</Inside>
    </Link>
  );
}
