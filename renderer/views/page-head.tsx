import type { ReactNode } from "react";
import { Icon } from "../app/icons.tsx";

/** The head of a table that can be searched: what it is, the field, how much it finds. */
export function PageHead({
  title,
  text,
  typed,
  placeholder,
  found,
  onType,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly typed: string;
  readonly placeholder: string;
  readonly found: string;
  onType(text: string): void;
  readonly children?: ReactNode;
}) {
  return (
    <header className="page-head">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="page-tools">
        <label className="page-search">
          <Icon name="search" size={14} />
          <input
            type="search"
            className="input"
            aria-label={placeholder}
            placeholder={placeholder}
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        </label>
        {children}
        <span className="page-found n" role="status">
          {found}
        </span>
      </div>
    </header>
  );
}
