import { useState } from 'react';

interface Page<T> {
  items: T[];
  next: string | null;
}

/** Data that is read for a purpose, part by part; kept while the page is open, and never fetched by itself. */
export function useReading<T>(fetchPart: (body: { purpose: string; after?: string }) => Promise<Page<T>>) {
  const [purpose, setPurpose] = useState('');
  const [items, setItems] = useState<readonly T[]>();
  const [next, setNext] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetch = async (why: string, after: string | null) => {
    setBusy(true);
    setError(null);
    try {
      const part = await fetchPart({ purpose: why, ...(after && { after }) });
      setPurpose(why);
      setItems((known) => (after ? [...(known ?? []), ...part.items] : part.items));
      setNext(part.next);
    } catch (failure) {
      setError(failure as Error);
    }
    setBusy(false);
  };
  return {
    ...{ items, next, error, isBusy },
    read: (why: string) => void fetch(why, null),
    more: () => void fetch(purpose, next),
    again: () => void fetch(purpose, null),
  };
}
