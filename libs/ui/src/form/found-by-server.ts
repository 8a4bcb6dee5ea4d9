import { useMemo } from 'react';
import { useLocation } from 'react-router';
import type { WordedError } from './form-step';

/** What the server found wrong when all of it was to be read back or sent, handed over with the navigation. */
export function useFoundByServer(): WordedError[] | undefined {
  const state = useLocation().state as { violations?: { path: string; message: string }[] } | null;
  return useMemo(
    () => state?.violations?.map(({ path, message }) => ({ key: path, text: message })),
    [state?.violations],
  );
}
