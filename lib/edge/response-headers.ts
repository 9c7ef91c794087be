/** What an answer's headers depend on. */
export type Answer = {
  /** The path asked for, without its query. */
  path: string;
  /** Fresh for each request: what bears it in the page was put there by us. */
  nonce: string;
  /** Whether people reach the site through TLS. */
  secure: boolean;
  /** `npm run dev`: the framework's own tools evaluate and style at will there, and nowhere else. */
  development: boolean;
};

/** Answers that are data, not pages: nothing in them may run or load, even where a browser opens them as a page. */
const DATA = /^\/(api\/|_next\/)|\/download$|^\/stories\/[^/]+\/evidence(\/|$)/;

const NO_FEATURES = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/**
 * The security headers of every answer (OWASP ASVS 5.0, V3.4). Scripts run by nonce alone, styles come from our own
 * files or bear the nonce; no source is allowed unsafely. Transport security is promised only through TLS: RFC 6797 7.2
 * forbids it otherwise.
 */
export function securityHeaders(answer: Answer): Record<string, string> {
  return {
    "Content-Security-Policy": contentPolicy(answer),
    "X-Content-Type-Options": "nosniff",
    // The address of a story tells what a newsroom works on: no other site gets it.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": NO_FEATURES.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(answer.secure ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

/** The content security policy of an answer. The framework reads the nonce from it, to put it on its own scripts. */
export function contentPolicy({ path, nonce, secure, development }: Answer): string {
  const never = ["base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'"];
  if (DATA.test(path)) return ["default-src 'none'", "form-action 'none'", ...never, "sandbox"].join("; ");
  const tools = development
    ? { script: " 'unsafe-eval'", style: " 'unsafe-inline'", connect: " ws:" }
    : { script: "", style: ` 'nonce-${nonce}'`, connect: "" };
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${tools.script}`,
    `style-src 'self'${tools.style}`,
    "font-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${tools.connect}`,
    "manifest-src 'self'",
    "form-action 'self'",
    ...never,
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
