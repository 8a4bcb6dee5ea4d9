import { useApi, useChange } from '@farled/ui';
import { AnswerForm } from '../cases/supplement';

/** Answers a question as whoever has the code. */
export function AnswerByCode({ supplementId, onAnswered }: { supplementId: string; onAnswered: () => void }) {
  const api = useApi();
  const path = { id: supplementId };
  const sending = useChange('POST /api/follow/supplements/{id}/answer', ['GET /api/follow']);
  return (
    <AnswerForm
      sending={sending}
      onUpload={(file, onProgress) =>
        api.upload('POST /api/follow/supplements/{id}/documents', { path, body: file }, { onProgress })
      }
      onSend={(body) => sending.mutate({ path, body }, { onSuccess: onAnswered })}
    />
  );
}
