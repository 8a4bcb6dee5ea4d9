import type { ElementMapping, MigrationPreview, OperationInstance } from '@farled/api-client';
import { Alert, Button, Loaded, Paragraph, Section, useApi, useTexts } from '@farled/ui';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../paths';
import { ActionDialog } from '../actions/action-dialog';
import { MappingTable } from './mapping-table';
import { migrationTexts } from './migration.texts';

/** What would move where; the button is there only when the engine would say yes. */
export function Preview({ instance, version }: { instance: OperationInstance; version: number }) {
  const t = useTexts(migrationTexts);
  const api = useApi();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const { id, seen } = instance;
  const { query, map } = usePreview(id, version);
  return (
    <Section title={t.preview}>
      <Loaded query={query}>
        {(preview) => (
          <>
            <MappingTable rows={preview.rows} onMap={map} />
            <Verdict preview={preview} onMove={() => setAsking(true)} />
            {isAsking && (
              <ActionDialog
                title={t.moveTitle(version)}
                text={t.moveText}
                confirm={t.move(version)}
                act={(asked) =>
                  api.call('POST /api/studio/operation/instances/{id}/migrate', {
                    path: { id },
                    body: { ...asked, seen, version, mapping: preview.mapping },
                  })
                }
                onClose={() => setAsking(false)}
                onDone={() => void navigate(paths.instance(id))}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Verdict({ preview, onMove }: { preview: MigrationPreview; onMove: () => void }) {
  const t = useTexts(migrationTexts);
  const { isPossible, problems, version } = preview;
  if (isPossible) {
    return (
      <>
        <Paragraph className="sd-calm">{t.possible}</Paragraph>
        <Button onClick={onMove}>{t.move(version)}</Button>
      </>
    );
  }
  return (
    <Alert tone="warning" title={t.impossible} level={3}>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      <p>{t.impossibleText}</p>
    </Alert>
  );
}

/** Asks anew whenever a step is mapped otherwise; the answer before stays until the next has come. */
function usePreview(id: string, version: number) {
  const api = useApi();
  const [mapping, setMapping] = useState<readonly ElementMapping[]>([]);
  const [data, setData] = useState<MigrationPreview>();
  const [error, setError] = useState<Error | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const body = { version, mapping: [...mapping] };
    api.call('POST /api/studio/operation/instances/{id}/migration-preview', { path: { id }, body }).then(
      (preview) => {
        if (!isCurrent) return;
        setData(preview);
        setError(null);
      },
      (failure: Error) => isCurrent && setError(failure),
    );
    return () => {
      isCurrent = false;
    };
  }, [api, id, version, mapping, turn]);
  const map = useCallback((sourceElementId: string, targetElementId: string) => {
    setMapping((known) => [
      ...known.filter((one) => one.sourceElementId !== sourceElementId),
      { sourceElementId, targetElementId },
    ]);
  }, []);
  return { query: { data, error, refetch: () => setTurn((last) => last + 1) }, map };
}
