import type { Assisted, CallOptions, RouteInput } from '@farled/api-client';
import { initialAnswers, pages as pagesOf, parseFormOfPart } from '@farled/forms';
import { type FormFiles, useApi, useWritten, type Written } from '@farled/ui';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** An application while an officer writes it, and which of its steps is shown; the last one registers it. */
export interface WrittenAssisted extends Written {
  opened: Assisted;
  index: number;
  files: FormFiles;
  /** Saves and goes to a step, with what the server has found wrong there. */
  go(index: number): Promise<void>;
}

type Change = RouteInput<'PUT /api/officer/assisted-applications/{id}'>['body'];

const STEP = 'steg';

/** Holds what an officer writes; the address says which step she has come to. */
export function useAssisted(opened: Assisted): WrittenAssisted {
  const api = useApi();
  const path = { id: opened.id };
  const store = {
    name: `assisted:${opened.id}`,
    save: (body: Change, options: CallOptions) =>
      api.call('PUT /api/officer/assisted-applications/{id}', { path, body }, options),
    newest: () => api.call('GET /api/officer/assisted-applications/{id}', { path }),
  };
  const written = useWritten(opened, store, { initialAnswers, pages: pagesOf, parseForm: parseFormOfPart });
  const [query, setQuery] = useSearchParams();
  const { pages } = written;
  const last = Math.max(
    pages.findIndex((page) => page.id === opened.page),
    0,
  );
  const asked = Number(query.get(STEP) ?? last + 1) - 1;
  const index = Math.min(Math.max(Number.isInteger(asked) ? asked : 0, 0), pages.length);
  const go = async (to: number) => {
    if (await written.flush()) setQuery({ [STEP]: String(to + 1) });
  };
  return { ...written, opened, index, go, files: useFiles(opened.id) };
}

function useFiles(id: string): FormFiles {
  const api = useApi();
  return useMemo(
    () => ({
      upload: (field, file, onProgress) =>
        api.upload(
          'POST /api/officer/assisted-applications/{id}/documents',
          { path: { id }, query: field ? { field } : {}, body: file },
          { onProgress },
        ),
      remove: async (_field, documentId) => {
        const path = { id, documentId };
        await api.call('DELETE /api/officer/assisted-applications/{id}/documents/{documentId}', { path });
      },
    }),
    [api, id],
  );
}
