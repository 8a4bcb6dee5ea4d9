import type { ReactNode } from 'react';

export interface TableProps {
  /** What the table shows: the name of its region and its caption. */
  label: string;
  /** Whether its head stays in sight while a long list scrolls below it. */
  tall?: boolean;
  heads: readonly string[];
  /** The rows. */
  children: ReactNode;
}

/** A dense table in a region of its own, which scrolls where it must and is reached by keyboard. */
export function Table({ label, tall = false, heads, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="fl-table" data-tall={tall || undefined} aria-label={label} tabIndex={0}>
      <table>
        <caption className="ds-sr-only">{label}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
