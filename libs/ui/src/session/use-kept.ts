import { useState } from 'react';
import { kept, ownerOf } from './kept';
import { useSession } from './session';

export interface KeptWriting<T> {
  /** What was kept when the page was opened. */
  found: T | undefined;
  keep(value: T): void;
  drop(): void;
}

/** Keeps what somebody writes on a page over the end of her session; for nobody but her. */
export function useKept<T>(key: string): KeptWriting<T> {
  const { loggedIn } = useSession();
  const owner = ownerOf(loggedIn);
  const [found, setFound] = useState(() => (owner ? (kept.read(owner, key) as T | undefined) : undefined));
  return {
    found,
    keep: (value) => {
      if (owner) kept.write(owner, key, value);
    },
    drop: () => {
      kept.remove(key);
      setFound(undefined);
    },
  };
}
