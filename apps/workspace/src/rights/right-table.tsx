import { Button, Empty, Loaded, Table, useTexts } from '@farled/ui';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rightsTexts } from './rights.texts';

interface RightTableProps<T> {
  caption: string;
  heads: readonly string[];
  query: UseInfiniteQueryResult<{ pages: { items: T[] }[] }>;
  /** What stands there while nothing has been written down, and nobody is looked for. */
  empty: ReactNode;
  isSearch: boolean;
  row: (item: T) => ReactNode;
}

/** A list of rights as a table, with more on request. */
export function RightTable<T>({ caption, heads, query, empty, isSearch, row }: RightTableProps<T>) {
  const t = useTexts(rightsTexts);
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return isSearch ? <NotFound /> : empty;
          return (
            <Table label={caption} tall heads={heads}>
              {items.map(row)}
            </Table>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <div className="fl-actions">
          <Button variant="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}

function NotFound() {
  const t = useTexts(rightsTexts);
  return (
    <Empty title={t.none}>
      <p>{t.noneText}</p>
    </Empty>
  );
}
