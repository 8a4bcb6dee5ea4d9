import type { ReactNode } from 'react';

export interface TableProps {
  label: string;
  heads: readonly string[];
  children: ReactNode;
}

/** A dense table in a region of its own, which scrolls sideways where it must. */
export function Table({ label, heads, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="sd-table" aria-label={label} tabIndex={0}>
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
