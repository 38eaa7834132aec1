const shapes = {
  search: "M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0ZM10.2 10.2 14 14",
  eye: "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0Z",
  "eye-off": "M2.2 6.2C3 7.4 5 9.6 8 9.6s5-2.2 5.8-3.4M4 8.8 2.8 10.6M8 9.6v2.2M12 8.8l1.2 1.8",
  plus: "M8 3v10M3 8h10",
  undo: "M6.5 3.5 3 7l3.5 3.5M3.4 7H9a4 4 0 0 1 0 6H7",
  redo: "M9.5 3.5 13 7l-3.5 3.5M12.6 7H7a4 4 0 0 0 0 6h2",
  moon: "M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z",
  sun: "M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0ZM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1",
  x: "m4.5 4.5 7 7M11.5 4.5l-7 7",
  down: "m4.5 6.5 3.5 3.5 3.5-3.5",
  right: "m6.5 4.5 3.5 3.5-3.5 3.5",
  left: "M9.5 4.5 6 8l3.5 3.5",
  warn: "M8 2.2 14.6 13.6H1.4ZM8 6.4v3.4M8 11.4v.5",
  error: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.8v4M8 10.6v.6",
  ok: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Zm-8.7.2 2 2 3.5-4",
  ring: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  info: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 7.2v4M8 4.8v.6",
  lock: "M4.7 7h6.6a1.2 1.2 0 0 1 1.2 1.2v4.1a1.2 1.2 0 0 1-1.2 1.2H4.7a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 1.2 0 0 1 4.7 7ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  unlock:
    "M4.7 7h6.6a1.2 1.2 0 0 1 1.2 1.2v4.1a1.2 1.2 0 0 1-1.2 1.2H4.7a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 1.2 0 0 1 4.7 7ZM5.5 7V5a2.5 2.5 0 0 1 4.9-.7",
  file: "M4 1.8h5.2L12.5 5v9.2H4ZM9 1.8V5.2h3.4",
  slide: "M3 3h10a1 1 0 0 1 1 1v6.2a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM8 11.2V14M5.5 14h5",
  filter: "M2.5 4h11M4.5 8h7M6.5 12h3",
  open: "M1.8 12.6V3.6h4.4l1.5 1.8h6.5v7.2Z",
  check: "m3.5 8.5 3 3 6-7",
  clock: "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM8 4.8V8l2.4 1.6",
  history: "M2.6 5.6A6 6 0 1 1 2 8M2.4 2.6v3.1h3.1M8 5v3.1l2.1 1.3",
  sliders:
    "M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM6 13.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  list: "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.4M2.5 8h.4M2.5 12h.4",
} as const;

/** Names of the drawn icons; `more` is three dots. */
export type IconName = keyof typeof shapes | "more";

/** One icon, in the colour of its text. Its meaning is told by the control it stands in. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {name === "more" ? (
        [3.5, 8, 12.5].map((x) => <circle key={x} cx={x} cy="8" r=".9" fill="currentColor" />)
      ) : (
        <path d={shapes[name]} />
      )}
    </svg>
  );
}

/** The product's mark: a wave, and the one behind it. */
export function BrandMark() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      strokeWidth="1.8"
      strokeLinecap="round"
    >
      <path d="M1.5 13.5c3 0 3.2-3 5.6-3s2.8 3 5.4 3 2.6-3 6-3" stroke="var(--ink)" />
      <path d="M3 8.4C6 8.4 6.6 4 10.4 4c3 0 4.6 2 4.6 4" stroke="var(--accent)" />
    </svg>
  );
}
