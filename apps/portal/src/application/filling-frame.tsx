import { Alert, useTexts } from '@farled/ui';
import { useState } from 'react';
import { Outlet } from 'react-router';
import { applicationTexts } from './application.texts';
import { ChangedElsewhere } from './changed-elsewhere';
import type { Filling } from './filling';

type TakeTheirs = (letGo: () => void) => Promise<void>;

/**
 * What is kept elsewhere, fetched on purpose when one gives up one's own: how often that was done starts the pages
 * afresh; our own saves do not.
 */
export function useTheirs(refetch: () => Promise<{ error: Error | null }>): { taken: number; takeTheirs: TakeTheirs } {
  const [taken, setTaken] = useState(0);
  const takeTheirs: TakeTheirs = async (letGo) => {
    const { error } = await refetch();
    if (error) return;
    letGo();
    setTaken((count) => count + 1);
  };
  return { taken, takeTheirs };
}

/** The steps of what is filled in, its answers kept while one goes between them. */
export function FillingSteps({ filling, onTakeTheirs }: { filling: Filling; onTakeTheirs: TakeTheirs }) {
  const t = useTexts(applicationTexts);
  return (
    <>
      {filling.isBroughtBack && (
        <Alert tone="info">
          <p>{t.broughtBack}</p>
        </Alert>
      )}
      <Outlet context={filling} />
      <ChangedElsewhere
        open={filling.saveState.kind === 'conflict'}
        onKeepMine={filling.keepMine}
        onTakeTheirs={() => onTakeTheirs(filling.letGo)}
      />
    </>
  );
}
