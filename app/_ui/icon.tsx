const RING = "M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0";

/** Lucide's own lines (ISC licence), each icon as one path on its grid of 24. */
const LINES = {
  ban: `${RING}M4.93 4.93 19.07 19.07`,
  check: "M20 6 9 17l-5-5",
  circle: RING,
  help: `${RING}M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3M12 17h.01`,
  triangle: "m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01",
  alert: `${RING}M12 8v4M12 16h.01`,
  proved: `${RING}M16 9l-5.5 5.5L8 12`,
  info: `${RING}M12 16v-4M12 8h.01`,
  crossed: `${RING}M15 9l-6 6M9 9l6 6`,
  cross: "M18 6 6 18M6 6l12 12",
  dashed:
    "M10.1 2.18a10 10 0 0 1 3.8 0M17.61 3.72a10 10 0 0 1 2.69 2.7M21.82 10.1a10 10 0 0 1 0 3.8M20.28 17.61a10 10 0 0 1-2.7 2.69M13.9 21.82a10 10 0 0 1-3.8 0M6.39 20.28a10 10 0 0 1-2.69-2.7M2.18 13.9a10 10 0 0 1 0-3.8M3.72 6.39a10 10 0 0 1 2.7-2.69",
} as const;
export type IconName = keyof typeof LINES;

/**
 * An icon, drawn on the server where the page is. A package's components are made for the browser: by the hundred they
 * cost as much to render as all else in their rows, and every page would load them.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={LINES[name]} />
    </svg>
  );
}
