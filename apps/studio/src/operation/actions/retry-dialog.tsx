import type { OperationIncident } from '@farled/api-client';
import { TextInput, useApi, useTexts } from '@farled/ui';
import { useState } from 'react';
import { ActionDialog } from './action-dialog';
import { actionTexts } from './actions.texts';

const USUAL = 3;
const MOST = 100;

/** Lets what has stopped go on. */
export function RetryDialog({
  incident,
  ...rest
}: {
  incident: OperationIncident;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useTexts(actionTexts);
  const api = useApi();
  const [attempts, setAttempts] = useState(String(USUAL));
  const retries = Math.min(Math.max(Math.trunc(Number(attempts)) || USUAL, 1), MOST);
  return (
    <ActionDialog
      title={t.retryTitle(incident.elementName)}
      text={t.retryText}
      confirm={t.retry}
      act={(asked) =>
        api.call('POST /api/studio/operation/incidents/{id}/retry', {
          path: { id: incident.id },
          body: { ...asked, retries },
        })
      }
      {...rest}
    >
      {incident.type === 'JOB_NO_RETRIES' && (
        <TextInput
          label={t.attempts}
          hint={t.attemptsHint}
          inputMode="numeric"
          size={4}
          value={attempts}
          onChange={(event) => setAttempts(event.target.value)}
        />
      )}
    </ActionDialog>
  );
}
