import { newId } from '@farled/kernel';
import { useRef } from 'react';

/** The key of what is about to be sent: the same words sent again have the same key, and count once. */
export function useRequestKey(): (words: string) => string {
  const tried = useRef<{ words: string; key: string }>(undefined);
  return (words) => {
    if (tried.current?.words !== words) tried.current = { words, key: newId() };
    return tried.current.key;
  };
}
