import { expect, it } from "vitest";
import { securityLine } from "@/lib/security-log";

const at = new Date("2026-02-01T10:00:00Z");

it("a security event is one line of JSON with its time in UTC, whatever is in it", () => {
  const line = securityLine(
    "sign-in refused",
    { address: '10.0.0.1\n{"security":"sign-in"}', account: null },
    at,
  );
  expect(line).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    at: "2026-02-01T10:00:00.000Z",
    security: "sign-in refused",
    address: '10.0.0.1\n{"security":"sign-in"}',
    account: null,
  });
});

it("is cut where somebody sends more than a log should hold", () => {
  expect(securityLine("request turned away", { path: "/".repeat(100_000) }, at).length).toBeLessThan(400);
});
