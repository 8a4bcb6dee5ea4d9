import { Button, Dialog, TextArea, useTexts } from '@farled/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newId } from '../new-id';
import { ActionProblem } from './action-problem';
import { actionTexts } from './actions.texts';
import { useReturnedFocus } from './use-returned-focus';

/** What every action says: which one it is, and why. */
interface Asked {
  id: string;
  reason: string;
}

export interface ActionDialogProps {
  title: string;
  /** The consequence, in words. */
  text: string;
  /** The verb of what will happen. */
  confirm: string;
  danger?: boolean;
  /** Says whether what is asked for besides the reason can be sent. */
  isReady?: () => boolean;
  act: (asked: Asked) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
  children?: ReactNode;
}

const SHORTEST = 3;
const LONGEST = 200;

/** Asks once, with the consequence and for a reason; stays open and says why when it did not go through. */
export function ActionDialog({
  title,
  text,
  confirm,
  danger,
  isReady,
  act,
  onClose,
  onDone,
  children,
}: ActionDialogProps) {
  const t = useTexts(actionTexts);
  useReturnedFocus();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { send, error, isBusy } = useSending(act, onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim().length < SHORTEST;
    setMissing(missing);
    const ready = isReady?.() ?? true;
    if (!missing && ready && !isBusy) void send(reason.trim());
  };
  return (
    <Dialog open title={title} onClose={onClose}>
      <p>{text}</p>
      <form className="sd-action" onSubmit={submit} noValidate>
        {children}
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          error={isMissing ? t.reasonMissing : undefined}
          rows={2}
          maxLength={LONGEST}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {error && <ActionProblem error={error} />}
        <div className="fl-actions">
          <Button type="submit" danger={danger} busy={isBusy}>
            {confirm}
          </Button>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t.close}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Sends under one id until there is an answer, so that a second click or a lost answer never acts twice. */
function useSending(act: ActionDialogProps['act'], onDone: () => void) {
  const [id, setId] = useState(newId);
  const [error, setError] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const send = async (reason: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await act({ id, reason });
      onDone();
    } catch (failure) {
      setError(failure as Error);
      if ((failure as Error).name === 'ApiProblem') setId(newId());
      setBusy(false);
    }
  };
  return { send, error, isBusy };
}
