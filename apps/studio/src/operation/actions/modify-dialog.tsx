import { Alert, CheckboxGroup, SelectInput, useApi, useTexts } from '@farled/ui';
import { useMemo, useState } from 'react';
import { ActionDialog } from './action-dialog';
import { actionTexts } from './actions.texts';
import type { InstanceDialogProps } from './cancel-dialog';
import { enterable } from './enterable';

/** Ends some of what is under way and begins something else. */
export function ModifyDialog({ instance, ...rest }: InstanceDialogProps) {
  const t = useTexts(actionTexts);
  const api = useApi();
  const { id, seen, active, xml } = instance;
  const [terminate, setTerminate] = useState<string[]>([]);
  const [begin, setBegin] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const steps = useMemo(() => enterable(xml ?? ''), [xml]);
  const isReady = () => {
    const ready = terminate.length > 0 || begin !== '';
    setEmpty(!ready);
    return ready;
  };
  return (
    <ActionDialog
      title={t.modifyTitle}
      text={t.modifyText}
      confirm={t.modify}
      danger
      isReady={isReady}
      act={(asked) =>
        api.call('POST /api/studio/operation/instances/{id}/modify', {
          path: { id },
          body: { ...asked, seen, terminate, activate: begin ? [begin] : [] },
        })
      }
      {...rest}
    >
      {active.length > 0 && (
        <CheckboxGroup
          name="terminate"
          label={t.terminate}
          options={active.map(({ key, name }) => ({ value: key, label: name }))}
          value={terminate}
          onChange={setTerminate}
        />
      )}
      <SelectInput
        label={t.activate}
        empty={t.activateNone}
        options={steps}
        value={begin}
        onChange={(event) => setBegin(event.target.value)}
      />
      {isEmpty && (
        <Alert tone="danger" urgent>
          <p>{t.nothing}</p>
        </Alert>
      )}
    </ActionDialog>
  );
}
