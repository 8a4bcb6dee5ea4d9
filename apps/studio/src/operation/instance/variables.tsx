import type { InstanceVariable, OperationInstance } from '@farled/api-client';
import { Button, Empty, useApi, useTexts } from '@farled/ui';
import { useState } from 'react';
import { actionTexts } from '../actions/actions.texts';
import { VariableDialog, type VariableToChange } from '../actions/variable-dialog';
import { instanceTexts } from './instance.texts';
import { PurposeForm } from './purpose-form';
import { useReading } from './use-reading';
import { VariablesTable } from './variables-table';

/** What a process holds, shown for a purpose, and the way to correct it. */
export function Variables({ instance, onDone }: { instance: OperationInstance; onDone: () => void }) {
  const t = useTexts(instanceTexts);
  const words = useTexts(actionTexts);
  const api = useApi();
  const [chosen, setChosen] = useState<VariableToChange>();
  const { id, key } = instance;
  const reading = useReading<InstanceVariable>((body) =>
    api.call('POST /api/studio/operation/instances/{id}/variables/read', { path: { id }, body }),
  );
  const { items, next, isBusy, error } = reading;
  if (!items) return <PurposeForm isBusy={isBusy} error={error} onPurpose={reading.read} />;
  const close = () => setChosen(undefined);
  const isRunning = instance.state === 'ACTIVE';
  return (
    <>
      {items.length === 0 ? (
        <Empty title={t.noVariables} level={3} />
      ) : (
        <VariablesTable variables={items} onChange={isRunning ? setChosen : undefined} />
      )}
      <div className="fl-actions">
        {next && (
          <Button variant="secondary" busy={isBusy} onClick={reading.more}>
            {t.showMore}
          </Button>
        )}
        {isRunning && (
          <Button variant="secondary" onClick={() => setChosen({ name: '', value: '', scopeKey: key })}>
            {words.add}
          </Button>
        )}
      </div>
      {chosen && (
        <VariableDialog
          instance={instance}
          variable={chosen}
          onClose={close}
          onDone={() => {
            close();
            onDone();
            reading.again();
          }}
        />
      )}
    </>
  );
}
