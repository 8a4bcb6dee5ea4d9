import { MessageForm, useApi, useChange, useTexts } from '@farled/ui';
import { appealTexts } from './appeal.texts';
import { casesTexts } from './cases.texts';

/** How the decision should be changed, and why. */
export function AppealForm({ caseId }: { caseId: string }) {
  const t = useTexts(appealTexts);
  const { files, filesHint } = useTexts(casesTexts);
  const api = useApi();
  const path = { id: caseId };
  const sending = useChange('POST /api/cases/{id}/appeals', ['GET /api/cases/{id}']);
  return (
    <MessageForm
      id="appeal"
      texts={{ label: t.text, hint: t.textHint, missing: t.empty, files, filesHint, send: t.send }}
      maxLength={20_000}
      isEnough={({ text }) => text.trim().length >= 3}
      sending={sending}
      onUpload={(file, onProgress) =>
        api.upload('POST /api/cases/{id}/messages/documents', { path, body: file }, { onProgress })
      }
      onSend={(body) => sending.mutate({ path, body })}
    />
  );
}
