import { describe, expect, it } from "vitest";
import { contentPolicy, securityHeaders } from "@/lib/edge/response-headers";

const page = { path: "/stories", nonce: "bm9uY2U=", secure: false, development: false };
const directives = (policy: string) =>
  new Map(
    policy
      .split("; ")
      .map((part): [string, string] => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")]),
  );

describe("the content security policy", () => {
  it("allows nothing unsafe, nothing inline without the nonce, and no other site", () => {
    for (const secure of [true, false]) {
      const policy = contentPolicy({ ...page, secure });
      expect(policy).not.toMatch(/unsafe-|data:|blob:|https?:|\*/);
      expect(directives(policy).get("script-src")).toBe("'nonce-bm9uY2U=' 'strict-dynamic'");
      expect(directives(policy).get("style-src")).toBe("'self' 'nonce-bm9uY2U='");
    }
  });
  it("has a default of nothing, and no frames, bases, plug-ins, or forms sent elsewhere", () => {
    const policy = directives(contentPolicy(page));
    for (const name of ["default-src", "base-uri", "frame-ancestors", "object-src"])
      expect(policy.get(name)).toBe("'none'");
    expect(policy.get("form-action")).toBe("'self'");
  });
  it("asks for TLS where there is some", () => {
    expect(contentPolicy(page)).not.toContain("upgrade-insecure-requests");
    expect(contentPolicy({ ...page, secure: true })).toContain("upgrade-insecure-requests");
  });
  it.each([
    "/api/prove",
    "/api/auth/session",
    "/_next/static/a.js",
    "/stories/1/editions/2/download",
    "/stories/1/evidence/2",
    "/stories/1/evidence",
  ])("lets nothing run in what %s answers", (path) => {
    const policy = directives(contentPolicy({ ...page, path }));
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.has("sandbox")).toBe(true);
    expect(policy.has("script-src")).toBe(false);
  });
  it("gives a page whose name only looks like data a page's policy", () => {
    expect(contentPolicy({ ...page, path: "/stories/api/claims" })).toContain("'nonce-");
  });
});

describe("the other headers", () => {
  it("promise TLS for two years, for every host below, and only through TLS", () => {
    expect(securityHeaders(page)).not.toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders({ ...page, secure: true })["Strict-Transport-Security"]).toBe(
      "max-age=63072000; includeSubDomains",
    );
  });
  it("are these", () => {
    expect(securityHeaders(page)).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": expect.stringContaining("camera=(), "),
    });
  });
});
