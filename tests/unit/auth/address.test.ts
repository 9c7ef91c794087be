import { expect, it } from "vitest";
import { addressOf } from "@/lib/auth/address";

const cases: [string, string | null, string][] = [
  ["an IPv4 address stands for itself", "192.0.2.7", "192.0.2.7"],
  ["an IPv4 address mapped into IPv6 is the same one", "::ffff:192.0.2.7", "192.0.2.7"],
  ["the nearest proxy's word counts, not the client's own", "203.0.113.9, 192.0.2.7", "192.0.2.7"],
  ["an IPv6 address counts as its /64 network", "2001:db8:0:1:aaaa::7", "2001:db8:0:1::/64"],
  ["another address of that network counts with it", "2001:db8::1:bbbb:0:0:9", "2001:db8:0:1::/64"],
  ["this machine", "::1", "0:0:0:0::/64"],
  ["a zone is left out", "fe80::1%eth0", "fe80:0:0:0::/64"],
  ["what is no address is unknown", "not an address", "unknown"],
  ["so is no header at all", null, "unknown"],
];

it.each(cases)("%s", (_, header, address) => {
  expect(addressOf(new Headers(header === null ? {} : { "x-forwarded-for": header }))).toBe(address);
});
