import { isIPv4, isIPv6 } from "node:net";

/**
 * The address a request came from, as attempts are counted by it: an IPv4 address, or the /64 network of an IPv6 one,
 * since one subscriber holds a whole /64. Takes the last entry of X-Forwarded-For, the one that the nearest proxy wrote
 * (Next writes the socket's address where there is no proxy); earlier ones are the client's own say. Where no proxy
 * overwrites or appends to the header a client can invent it: then only the count by account holds.
 */
export function addressOf(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return address;
  return isIPv6(address) ? networkOf(address) : "unknown";
}

/** The first four groups of an IPv6 address, which name its /64 network. */
function networkOf(address: string): string {
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const groups = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  const whole = [...groups, ...Array<string>(Math.max(zeros, 0)).fill("0"), ...after];
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
