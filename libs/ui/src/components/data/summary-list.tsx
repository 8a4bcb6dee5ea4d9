import type { ReactNode } from 'react';

export interface SummaryItem {
  key: string;
  label: string;
  value: ReactNode;
  /** Where it stands in a row of a list: the rows are told apart by their titles. */
  part?: { title: string; label: string };
}

/** Labels and values, one below the other on a phone and side by side where there is room. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="fl-summary">
      {inParts(items).map(([first, ...rest]) => (
        <div key={first.key}>
          <dt>{first.part?.title ?? first.label}</dt>
          <dd>{first.part ? <Part items={[first, ...rest]} /> : first.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Part({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="fl-summary-part">
      {items.map(({ key, part, value }) => (
        <div key={key}>
          <dt>{part?.label}:</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Run = [SummaryItem, ...SummaryItem[]];

/** The answers of one row of a list together, every other by itself. */
function inParts(items: readonly SummaryItem[]): Run[] {
  return items.reduce<Run[]>((all, item) => {
    const last = all.at(-1);
    if (last && item.part && last[0].part?.title === item.part.title) last.push(item);
    else all.push([item]);
    return all;
  }, []);
}
