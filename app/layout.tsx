import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/noto-naskh-arabic/wght.css";
import "@fontsource-variable/noto-sans-devanagari/wght.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Onrecord", template: "%s · Onrecord" },
  description: "Who said what, does it hold, and how many independent origins say so.",
  // A desk's pages are nobody else's: no search engine, no address of ours in another site's log.
  robots: { index: false, follow: false },
  referrer: "same-origin",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffefb" },
    { media: "(prefers-color-scheme: dark)", color: "#1f1d19" },
  ],
};

/**
 * The root of every page: language, fonts (served by us, fetched by script in use) and the stylesheet. No page is made
 * before it is asked for: each bears the nonce that lets its scripts run.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
