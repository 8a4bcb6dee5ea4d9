import { ApiProblem, type ImportedTrustees } from '@farled/api-client';
import { Alert, Button, ProblemPanel, SummaryList, useChange, useTexts } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { trusteesTexts } from './trustees.texts';

interface ChosenList {
  name: string;
  csv: string;
}

/** Takes in the chief guardian's list; a trial says first what it would change, and what is wrong is said line by line. */
export function ImportTrustees() {
  const t = useTexts(trusteesTexts);
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<ChosenList>();
  const run = useChange('POST /api/officer/trustees/import');
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    run.reset();
    if (file) setList({ name: file.name, csv: textOf(await file.arrayBuffer()) });
    target.value = '';
  };
  const start = (trial: boolean) =>
    list &&
    run.mutate(
      { body: { csv: list.csv, trial } },
      { onSuccess: () => void (trial || queries.invalidateQueries({ queryKey: ['trustees'] })) },
    );
  return (
    <div className="fl-form">
      <p>{t.file}</p>
      <p className="fl-quiet">{t.fileHint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={t.file}
        onChange={(event) => void choose(event)}
      />
      <div className="fl-actions">
        <Button variant="secondary" onClick={() => input.current?.click()}>
          {t.chooseFile}
        </Button>
      </div>
      {list && <p>{t.chosen(list.name, list.csv.split('\n').filter((line) => line.trim()).length)}</p>}
      {run.error && <Faults error={run.error} />}
      <div role="status">{run.data && <Outcome outcome={run.data} isTrial={run.variables?.body.trial ?? false} />}</div>
      {list && (
        <div className="fl-actions">
          <Button variant="secondary" busy={run.isPending} onClick={() => start(true)}>
            {t.trial}
          </Button>
          <Button busy={run.isPending} onClick={() => start(false)}>
            {t.take}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Excel saves in the code page of Windows unless told otherwise. */
function textOf(content: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function Outcome({ outcome, isTrial }: { outcome: ImportedTrustees; isTrial: boolean }) {
  const t = useTexts(trusteesTexts);
  const keys = ['added', 'changed', 'unchanged', 'replaced', 'leftEnded'] as const;
  return (
    <Alert tone={isTrial ? 'info' : 'success'} title={isTrial ? t.wouldBe : t.done}>
      <SummaryList items={keys.map((key) => ({ key, label: t[key], value: String(outcome[key]) }))} />
    </Alert>
  );
}

function Faults({ error }: { error: Error }) {
  const t = useTexts(trusteesTexts);
  const faults = error instanceof ApiProblem ? error.violations : [];
  if (!faults.some(({ path }) => /^\d+$/.test(path))) return <ProblemPanel error={error} />;
  return (
    <Alert tone="danger" title={t.faults(faults.length)} urgent>
      <p>{t.faultsText}</p>
      <table className="ds-table ws-faults">
        <thead>
          <tr>
            <th scope="col">{t.line}</th>
            <th scope="col">{t.fault}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ path, message }) => (
            <tr key={`${path} ${message}`}>
              <td>{path}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Alert>
  );
}
