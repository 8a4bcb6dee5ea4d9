import type { OperationInstance } from '@farled/api-client';
import { Button, ButtonLink, Section, useTexts } from '@farled/ui';
import { useState } from 'react';
import { paths } from '../../paths';
import { actionTexts } from '../actions/actions.texts';
import { CancelDialog } from '../actions/cancel-dialog';
import { ModifyDialog } from '../actions/modify-dialog';
import { instanceTexts } from './instance.texts';

/** What can be done to a process as a whole. */
export function Actions({ instance, onDone }: { instance: OperationInstance; onDone: () => void }) {
  const t = useTexts(instanceTexts);
  const words = useTexts(actionTexts);
  const [open, setOpen] = useState<'modify' | 'cancel'>();
  const close = () => setOpen(undefined);
  const dialog = {
    instance,
    onClose: close,
    onDone: () => {
      close();
      onDone();
    },
  };
  return (
    <Section title={t.actions}>
      <div className="fl-actions">
        <Button variant="secondary" onClick={() => setOpen('modify')}>
          {words.modify}
        </Button>
        {instance.service && (
          <ButtonLink variant="secondary" to={paths.migration(instance.id)}>
            {words.migrate}
          </ButtonLink>
        )}
        <Button variant="secondary" danger onClick={() => setOpen('cancel')}>
          {words.cancel}
        </Button>
      </div>
      {open === 'modify' && <ModifyDialog {...dialog} />}
      {open === 'cancel' && <CancelDialog {...dialog} />}
    </Section>
  );
}
