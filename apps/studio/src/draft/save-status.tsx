import { Alert, Button, useFormat, useTexts } from '@farled/ui';
import { draftTexts } from './draft.texts';
import type { SaveState } from './file-saver';

/** Says quietly whether the work is saved. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTexts(draftTexts);
  const format = useFormat();
  const text = () => {
    if (state.kind === 'saved') return t.saved(format.time(state.at));
    return state.kind === 'conflict' ? t.conflictTitle : t[state.kind];
  };
  return (
    <p className="sd-saved fl-quiet" role="status">
      {text()}
    </p>
  );
}

export interface ConflictProps {
  onLoadTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else was faster: one of the two must give way, and a person says which. */
export function Conflict({ onLoadTheirs, onKeepMine }: ConflictProps) {
  const t = useTexts(draftTexts);
  return (
    <Alert tone="warning" title={t.conflictTitle} urgent>
      <p>{t.conflict}</p>
      <ul>
        <li>
          {t.keepMine}: {t.keepMineHint}
        </li>
        <li>
          {t.loadTheirs}: {t.loadTheirsHint}
        </li>
      </ul>
      <div className="fl-actions">
        <Button variant="secondary" onClick={onKeepMine}>
          {t.keepMine}
        </Button>
        <Button variant="secondary" onClick={onLoadTheirs}>
          {t.loadTheirs}
        </Button>
      </div>
    </Alert>
  );
}
