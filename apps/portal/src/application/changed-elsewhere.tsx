import { ConfirmDialog, useTexts } from '@farled/ui';
import { useState } from 'react';
import { applicationTexts } from './application.texts';

export interface ChangedElsewhereProps {
  open: boolean;
  onKeepMine: () => Promise<void>;
  onTakeTheirs: () => Promise<void>;
}

/** Somebody saved the same draft meanwhile: the person chooses, nothing is overwritten silently. */
export function ChangedElsewhere({ open, onKeepMine, onTakeTheirs }: ChangedElsewhereProps) {
  const t = useTexts(applicationTexts);
  const [busy, setBusy] = useState(false);
  const decide = (choice: () => Promise<void>) => () => {
    setBusy(true);
    void choice().finally(() => setBusy(false));
  };
  return (
    <ConfirmDialog
      open={open}
      title={t.conflict}
      confirm={t.keepMine}
      cancel={t.takeTheirs}
      busy={busy}
      onConfirm={decide(onKeepMine)}
      onCancel={decide(onTakeTheirs)}
      onClose={decide(onKeepMine)}
    >
      <p>{t.conflictText}</p>
    </ConfirmDialog>
  );
}
