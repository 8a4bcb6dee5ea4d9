import { Empty } from '@farled/ui';
import { type ReactNode, useState } from 'react';
import { EndRight } from './end-right';
import { RightSearch } from './right-search';
import { RightTable } from './right-table';
import { type Lists, useRights, type Wanted } from './use-rights';

/** What a list of rights is called, and what ending one of them means. */
interface RightWords {
  caption: string;
  empty: string;
  emptyText: string;
  endTitle: string;
  endText: string;
  endConfirm: string;
}

interface RightsListProps<K extends keyof Lists> {
  list: K;
  words: RightWords;
  /** What can be looked for, besides names and numbers. */
  searchLabel?: string;
  heads: readonly string[];
  row: (right: Lists[K], onEnd: (id: string) => void) => ReactNode;
}

/** Rights that the municipality keeps: found, listed, and ended once asked. */
export function RightsList<K extends keyof Lists>({ list, words, searchLabel, heads, row }: RightsListProps<K>) {
  const [wanted, setWanted] = useState<Wanted>({ text: '', state: 'all' });
  const [ending, setEnding] = useState<string>();
  const query = useRights(list, wanted);
  return (
    <>
      <RightSearch wanted={wanted} label={searchLabel} onSearch={setWanted} />
      <RightTable
        caption={words.caption}
        heads={heads}
        query={query}
        isSearch={wanted.text !== '' || wanted.state !== 'all'}
        empty={
          <Empty title={words.empty}>
            <p>{words.emptyText}</p>
          </Empty>
        }
        row={(right) => row(right, setEnding)}
      />
      <EndRight
        list={list}
        id={ending}
        title={words.endTitle}
        text={words.endText}
        confirm={words.endConfirm}
        onClose={() => setEnding(undefined)}
      />
    </>
  );
}
