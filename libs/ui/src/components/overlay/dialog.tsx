import { type ReactNode, useEffect, useId, useRef } from 'react';
import { defineTexts, useTexts } from '../../i18n';
import { Button, type ButtonProps, Heading } from '../text';

const texts = defineTexts({ cancel: 'Avbryt' }, { cancel: 'Cancel' });

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal question on the native dialog element: focus goes in, Escape closes, focus comes back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} className="ds-dialog fl-dialog" aria-labelledby={heading} onClose={() => open && onClose()}>
      <Heading level={2} size="xs" id={heading}>
        {title}
      </Heading>
      {children}
    </dialog>
  );
}

export interface ConfirmDialogProps extends DialogProps {
  /** The verb of what will happen. */
  confirm: string;
  danger?: boolean;
  busy?: ButtonProps['busy'];
  onConfirm: () => void;
  cancel?: string;
  /** What the second button does, when it is more than closing. */
  onCancel?: () => void;
}

/** Asks once, in words, with the consequence. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { confirm, danger, busy, onConfirm, cancel, onCancel, children, ...dialog } = props;
  const t = useTexts(texts);
  return (
    <Dialog {...dialog}>
      {children}
      <div className="fl-actions">
        <Button danger={danger} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button variant="tertiary" onClick={onCancel ?? dialog.onClose}>
          {cancel ?? t.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
