import Link from "@/app/_ui/link";

export type Tab = { href: string; label: string; count?: number | undefined; on?: boolean };

/** Tabs that are pages. `within` sets them inside a page, without the bar's ground. */
export function Tabs({
  label,
  tabs,
  within = false,
}: {
  label: string;
  tabs: readonly Tab[];
  within?: boolean;
}) {
  return (
    <nav className={within ? "tabs within" : "tabs"} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.on ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <small>{tab.count}</small>}
        </Link>
      ))}
    </nav>
  );
}
