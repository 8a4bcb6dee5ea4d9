import type { NewRectification, RectificationReceipt } from '@farled/api-client';
import { newId } from '@farled/kernel';
import { useApi } from '@farled/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

type Wrong = Omit<NewRectification, 'requestKey'>;

/** Sends what is wrong. Tried again after a silence, the same words are the same request. */
export function useRectify() {
  const api = useApi();
  const queries = useQueryClient();
  const tried = useRef<{ words: string; requestKey: string }>(undefined);
  return useMutation<RectificationReceipt, Error, Wrong>({
    mutationFn: (wrong) => {
      const words = JSON.stringify(wrong);
      if (tried.current?.words !== words) tried.current = { words, requestKey: newId() };
      const { requestKey } = tried.current;
      return api.call('POST /api/me/rectifications', { body: { ...wrong, requestKey } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['GET /api/me/rectifications'] }),
  });
}
