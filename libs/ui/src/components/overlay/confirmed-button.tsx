import { type ReactNode, useState } from 'react';
import { ProblemPanel } from '../feedback';
import { Button } from '../text';
import { ConfirmDialog } from './dialog';

export interface ConfirmedButtonProps {
  label: string;
  title: string;
  /** The verb in the dialog, when it is another than the button's. */
  confirm?: string;
  /** The button looks like what it leads to. */
  danger?: boolean;
  change: { isPending: boolean; error: Error | null };
  onConfirm: () => void;
  /** The consequence. */
  children: ReactNode;
}

/** A button that asks, with the consequence, before it does what cannot be undone; a refusal shows where one asked. */
export function ConfirmedButton(props: ConfirmedButtonProps) {
  const { label, title, confirm = label, danger, change, onConfirm, children } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant={danger ? 'primary' : 'tertiary'} danger={danger} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={title}
        confirm={confirm}
        danger
        busy={change.isPending}
        onConfirm={onConfirm}
        onClose={() => setAsking(false)}
      >
        {children}
        {change.error && <ProblemPanel error={change.error} />}
      </ConfirmDialog>
    </>
  );
}
