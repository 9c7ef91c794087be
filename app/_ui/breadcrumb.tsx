import Link from "@/app/_ui/link";

/** The way here; the last is the page itself and has no address. */
export function Breadcrumb({ items }: { items: readonly { label: string; href?: string | undefined }[] }) {
  return (
    <nav className="crumbs" aria-label="Where you are">
      <ol>
        {items.map((item, index) => (
          <li key={`${item.href ?? ""}${item.label}`}>
            {item.href ? (
              <Link href={item.href}>
                <bdi>{item.label}</bdi>
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? "page" : undefined}>
                <bdi>{item.label}</bdi>
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
