import { type FormFiles, useApi, useFormat, useTexts } from '@farled/ui';
import { useMemo } from 'react';
import { downloads } from '../paths';
import { applicationTexts } from './application.texts';
import { FillingStep } from './filling-step';
import { isLarge, sendInParts } from './send-in-parts';
import { useApplication } from './use-application';

/** One step of the application. */
export function StepPage() {
  const t = useTexts(applicationTexts);
  const format = useFormat();
  const application = useApplication();
  const { draft } = application;
  const files = useFiles(draft.id);
  const services = useMemo(() => ({ files, sources: draft.sources }), [files, draft.sources]);
  return <FillingStep filling={application} services={services} until={t.expires(format.day(draft.expiresAt))} />;
}

/** Files of a draft go to the draft's own address. */
function useFiles(draftId: string): FormFiles {
  const api = useApi();
  return useMemo(
    () => ({
      href: (documentId) => downloads.draftDocument(draftId, documentId),
      upload: (field, file, onProgress) =>
        isLarge(file)
          ? sendInParts(api, { draftId, field, file, onProgress })
          : api.upload(
              'POST /api/drafts/{id}/documents',
              { path: { id: draftId }, query: { field }, body: file },
              { onProgress },
            ),
      remove: async (_field, documentId) => {
        await api.call('DELETE /api/drafts/{id}/documents/{documentId}', { path: { id: draftId, documentId } });
      },
    }),
    [api, draftId],
  );
}
