import { Button, Details, ProblemPanel, TextArea, useChange, useTexts } from '@farled/ui';
import { useState } from 'react';
import { organisationTexts } from './organisation.texts';

/** Takes in units from CSV; a trial says first what it would change. */
export function Import() {
  const t = useTexts(organisationTexts);
  const run = useChange('POST /api/organisation/units/import', ['GET /api/organisation/units']);
  const [csv, setCsv] = useState('');
  const start = (trial: boolean) => run.mutate({ body: { csv, trial } });
  const isTrial = run.variables?.body.trial;
  return (
    <Details summary={t.importTitle}>
      <TextArea label={t.csv} hint={t.importHint} value={csv} onChange={(event) => setCsv(event.target.value)} />
      {run.error && <ProblemPanel error={run.error} />}
      <p role="status">{run.data && (isTrial ? t.trialText : t.imported)(run.data.created, run.data.changed)}</p>
      <div className="fl-actions">
        <Button variant="secondary" busy={run.isPending} onClick={() => start(true)}>
          {t.trial}
        </Button>
        <Button busy={run.isPending} onClick={() => start(false)}>
          {t.import}
        </Button>
      </div>
    </Details>
  );
}
