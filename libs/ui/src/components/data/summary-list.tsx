import type { ReactNode } from 'react';

export interface SummaryItem {
  key: string;
  label: string;
  value: ReactNode;
}

/** Labels and values, one below the other on a phone and side by side where there is room. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="fl-summary">
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
