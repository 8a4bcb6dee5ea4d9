import type { OperationInstance } from '@farled/api-client';
import { useApi, useTexts } from '@farled/ui';
import { ActionDialog } from './action-dialog';
import { actionTexts } from './actions.texts';

export interface InstanceDialogProps {
  instance: OperationInstance;
  onClose: () => void;
  onDone: () => void;
}

/** Ends the process. */
export function CancelDialog({ instance: { id, seen }, ...rest }: InstanceDialogProps) {
  const t = useTexts(actionTexts);
  const api = useApi();
  return (
    <ActionDialog
      title={t.cancelTitle}
      text={t.cancelText}
      confirm={t.cancelYes}
      danger
      act={(asked) =>
        api.call('POST /api/studio/operation/instances/{id}/cancel', { path: { id }, body: { ...asked, seen } })
      }
      {...rest}
    />
  );
}
