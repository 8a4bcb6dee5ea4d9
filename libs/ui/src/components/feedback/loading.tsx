import type { ReactNode } from 'react';
import { defineTexts, useTexts } from '../../i18n';
import { ProblemPanel } from './problem';

const texts = defineTexts({ loading: 'Hämtar …' }, { loading: 'Loading …' });

/** Grey lines where text will be, so that nothing jumps. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <div className="fl-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="ds-skeleton" data-variant="rectangle" />
      ))}
    </div>
  );
}

/** A page that is on its way: a heading's and some text's worth of grey, and the word for those who listen. */
export function SkeletonPage({ lines = 6 }: { lines?: number }) {
  const t = useTexts(texts);
  return (
    <div role="status">
      <span className="ds-sr-only">{t.loading}</span>
      <span className="ds-skeleton fl-skeleton-heading" data-variant="rectangle" aria-hidden="true" />
      <SkeletonText lines={lines} />
    </div>
  );
}

export interface LoadedProps<T> {
  query: { data: T | undefined; error: Error | null; refetch(): unknown };
  /** What holds the place meanwhile. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows the skeleton, the problem or the data of a query. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <SkeletonPage />;
}
