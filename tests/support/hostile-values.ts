/** Texts that break what takes text for granted. Each has a name, for a test's title. */
export const HOSTILE_TEXTS: Record<string, string> = {
  "a megabyte": "m".repeat(1_000_000),
  NUL: "before\u0000after",
  "a lone high surrogate": "half \ud83d of one",
  "a lone low surrogate": "half \ude00 of one",
  "surrogates the wrong way round": "\ude00\ud83d",
  "right-to-left overrides": "abc \u202egnp.exe\u202c \u2066isolate\u2069 \u200f",
  "zero-width characters": "zero\u200bwidth\u200d\u200c\ufeff\u2060join",
  "a storm of combining marks": `Z${"\u0301\u0320\u0489".repeat(30)}algo`,
  "decomposed letters": "cafe\u0301 \u1112\u1161\u11ab",
  "HTML and a script": `<script>alert("1")</script><img src=x onerror=alert(1)>&amp;</p>`,
  "a formula": `=HYPERLINK("http://evil.example","click")`,
  "a formula behind a tab": "\t@SUM(1+1)*cmd|' /C calc'!A0",
  "joined emoji": "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇵🇰 ❤️‍🔥",
  Urdu: "سرفراز بگٹی نے کہا",
  SQL: `'; DROP TABLE "Statement"; --`,
  "a path": "../../../../etc/passwd",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is sent
  "a template": "${7*7} {{7*7}} <%= 7*7 %> %s %n $1 \\1",
  "control characters": "bell\u0007 escape\u001b[31m vertical\u000b form\u000c",
  "line ends of every kind": "a\rb\r\nc\nd\u0085e\u2028f\u2029g",
  noncharacters: "\ufffe \uffff \ufdd0",
  "a name of every object": "__proto__",
  "a method's name": "constructor",
};

/** What no field can hold, whatever its length: PostgreSQL has no NUL, and half a surrogate pair has no UTF-8. */
export function canBeStored(text: string): boolean {
  return text.isWellFormed() && !text.includes("\u0000");
}
