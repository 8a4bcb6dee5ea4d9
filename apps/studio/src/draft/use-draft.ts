import { type ApiClient, ApiProblem, type ServiceDraft } from '@farled/api-client';
import { useApi } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FileSaver, type SaverOptions, type SaveState } from './file-saver';

const CONFLICT = 409;
const READS = ['GET /api/studio/services', 'GET /api/studio/services/{slug}'] as const;

export interface OpenDraft {
  files: Readonly<Record<string, string>>;
  revision: number;
  /** The revision now, also inside a function that began before it changed. */
  latestRevision(): number;
  state: SaveState;
  edit(name: string, text: string): void;
  /** Saves what is not saved yet; true when everything is saved. */
  flush(): Promise<boolean>;
  /** After a conflict: this text on top of the other's. */
  keepMine(): Promise<void>;
}

/** A draft that saves itself while it is being changed. */
export function useDraft(slug: string, opened: ServiceDraft): OpenDraft {
  const api = useApi();
  const queries = useQueryClient();
  const [files, setFiles] = useState<Readonly<Record<string, string>>>(opened.files);
  const [status, setStatus] = useState<{ state: SaveState; revision: number }>({
    state: { kind: 'unchanged' },
    revision: opened.revision,
  });
  const [saver] = useState(() =>
    saverFor(api, slug, opened.revision, (state, revision) => setStatus({ state, revision })),
  );
  useLeaving(saver);
  const forget = () => READS.map((read) => queries.invalidateQueries({ queryKey: [read] }));
  return {
    files,
    ...status,
    latestRevision: () => saver.savedRevision,
    edit: (name, text) => {
      setFiles((before) => ({ ...before, [name]: text }));
      saver.edit(name, text);
    },
    flush: async () => {
      const isSaved = await saver.flush();
      void Promise.all(forget());
      return isSaved;
    },
    keepMine: async () => {
      const { revision } = await api.call('GET /api/studio/services/{slug}/draft', { path: { slug } });
      await saver.keepMine(revision);
    },
  };
}

function saverFor(api: ApiClient, slug: string, revision: number, onState: SaverOptions['onState']): FileSaver {
  return new FileSaver({
    revision,
    save: ({ name, text, revision: known }) =>
      api.call('PUT /api/studio/services/{slug}/draft/files/{name}', {
        path: { slug, name },
        body: { text, revision: known },
      }),
    isConflict: (error) => error instanceof ApiProblem && error.status === CONFLICT,
    onState,
  });
}

/** Saves on the way to another page, and has the browser ask before the window closes on something unsaved. */
function useLeaving(saver: FileSaver): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (!saver.isSaved) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      if (!saver.isSaved) void saver.flush();
    };
  }, [saver]);
}
