import ipaddr from "ipaddr.js";

/** Why the server won't ask an address for a page, or null. What it resolves to is looked at when it is known. */
export function addressProblem(url: URL): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return "Only http:// and https:// addresses are captured.";
  if (url.username !== "" || url.password !== "")
    return "The address carries a user name or password: take them out.";
  if (url.port !== "") return "Only the usual ports (80 and 443) are asked.";
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(literal) && !isPublic(literal)) return PRIVATE;
  return null;
}

export const PRIVATE = "That address leads into a private network, or to this machine: it isn't captured.";

/**
 * Whether an IP address belongs to the public internet: not private, loopback, link-local, multicast, reserved, nor an
 * IPv6 form of such an IPv4 address (RFC 6890 and what IANA registered since).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // A form such as ::ffff:127.0.0.1 is what is inside it.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv4") return !IPV4_ELSEWHERE.some((range) => parsed.match(ipaddr.parseCIDR(range)));
  return (
    parsed.match(ipaddr.parseCIDR("2000::/3")) &&
    !IPV6_ELSEWHERE.some((range) => parsed.match(ipaddr.parseCIDR(range)))
  );
}

/** What the library may count as public, and is not: shared, protocol, documentation and benchmark ranges. */
const IPV4_ELSEWHERE = [
  "0.0.0.0/8",
  "100.64.0.0/10",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
];
/** NAT64, 6to4, Teredo and documentation: they lead on to whatever IPv4 address stands inside them, or nowhere. */
const IPV6_ELSEWHERE = ["64:ff9b::/96", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
