"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** The link that a plain click was on, if it is one of ours; every other click is the browser's own business. */
function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  const changed = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || changed || !(event.target instanceof Element))
    return null;
  const link = event.target.closest<HTMLAnchorElement>("a[data-soft]");
  return link && !link.target && link.origin === location.origin ? link : null;
}

/**
 * Shows a tab whole when the focus comes to it: where the bar scrolls, Chrome leaves one of which an edge is seen as it is.
 */
function revealTab({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches(".tabs a"))
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Follows the page's links (app/_ui/link.tsx) without loading it anew: one listener for all of them. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkOf(event);
      if (!link) return;
      event.preventDefault();
      router.push(`${link.pathname}${link.search}${link.hash}`, { scroll: link.dataset.soft !== "stay" });
    };
    document.addEventListener("click", follow);
    document.addEventListener("focusin", revealTab);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("focusin", revealTab);
    };
  }, [router]);
  return null;
}
