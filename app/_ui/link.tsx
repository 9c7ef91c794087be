import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link that fetches its page when it is followed and not before. Every page of ours is made for one person at one
 * moment: fetching all that a list points to would render dozens of pages nobody asked for, on a newsroom's own server.
 */
export default function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
