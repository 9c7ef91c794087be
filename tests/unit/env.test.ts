import { describe, expect, it } from "vitest";
import { parseSettings } from "@/lib/env";

const FROM = "corrections@example.org";
const mail = (url: string | undefined, from: string | undefined = FROM) =>
  parseSettings({ ONRECORD_SMTP_URL: url, ONRECORD_MAIL_FROM: from } as unknown as NodeJS.ProcessEnv).mail;

describe("where mail goes", () => {
  it("is nowhere unless it is set", () => {
    expect(parseSettings({} as NodeJS.ProcessEnv).mail).toBeNull();
    expect(mail("", "")).toBeNull();
  });
  it.each([
    ["smtps://ed:secret@mail.example.org", 465, true, false],
    ["smtp://ed:secret@mail.example.org", 587, false, false],
    ["smtp://mail.example.org:25", 25, false, false],
    ["smtp://127.0.0.1:1025?tls=none", 1025, false, true],
    ["smtp://[::1]:1025/?tls=none", 1025, false, true],
  ])("%s", (url, port, secure, plain) => {
    expect(mail(url)).toMatchObject({ port, secure, plain, from: FROM });
  });
  it("takes what is percent-encoded in user and password as it is meant", () => {
    expect(mail("smtps://ed%40x:p%2Fa%3Ass@mail.example.org")?.login).toEqual({
      user: "ed@x",
      password: "p/a:ss",
    });
    expect(mail("smtp://[::1]:1025?tls=none")?.host).toBe("::1");
  });
  it.each([
    ["http://ed:hush@mail.example.org"],
    ["ed:hush@mail.example.org"],
    ["smtp://ed@mail.example.org"],
    ["smtp://ed:hush@mail.example.org?tls=none"],
    ["smtps://ed:hush@mail.example.org?tls=none"],
    ["smtp://ed:hush@mail.example.org?tls=maybe"],
    ["smtp://ed:hush@mail.example.org?ignoreTLS=1"],
    ["smtp://ed:hush@mail.example.org/path"],
    ["smtp://ed:hush%@mail.example.org"],
    ["smtp://"],
  ])("refuses %s in a sentence that holds no password", (url) => {
    expect(() => mail(url)).toThrow(/^ONRECORD_SMTP_URL /);
    expect(() => mail(url)).not.toThrow(/hush/);
  });
  it("needs both, and one address to be from", () => {
    expect(() => mail("smtps://mail.example.org", "")).toThrow(/ONRECORD_MAIL_FROM is not/);
    expect(() => mail("")).toThrow(/ONRECORD_SMTP_URL is not/);
    for (const from of ["An Editor <ed@example.org>", "ed@example.org\nBcc: x@example.org", "ed"])
      expect(() => mail("smtps://mail.example.org", from)).toThrow(/ONRECORD_MAIL_FROM has to be/);
  });
});
