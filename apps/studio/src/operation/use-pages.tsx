import { Button, useTexts } from '@farled/ui';
import { useState } from 'react';
import { operationTexts } from './operation.texts';

/** Leafs through a list that gives its parts by cursor; the buttons are there only when there is more than one part. */
export function usePages() {
  const t = useTexts(operationTexts);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const buttons = (next: string | null) =>
    (next || cursors.length > 0) && (
      <div className="fl-actions">
        {cursors.length > 0 && (
          <Button variant="secondary" onClick={() => setCursors(cursors.slice(0, -1))}>
            {t.previous}
          </Button>
        )}
        {next && (
          <Button variant="secondary" onClick={() => setCursors([...cursors, next])}>
            {t.next}
          </Button>
        )}
      </div>
    );
  return { after: cursors.at(-1), buttons, restart: () => setCursors([]) };
}
