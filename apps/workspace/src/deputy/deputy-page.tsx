import type { DeputyRow } from '@farled/api-client';
import {
  Alert,
  Button,
  Heading,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  ProblemPanel,
  useChange,
  useFormat,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { deputyTexts } from './deputy.texts';
import { NewDeputy } from './new-deputy';

/** Who acts for whom during absence, and the switch to do so. */
export function DeputyPage() {
  const t = useTexts(deputyTexts);
  const query = useRead('GET /api/deputies', {});
  const { loggedIn } = useSession();
  const queries = useQueryClient();
  const act = useChange('POST /api/deputies/act');
  // Whoever one acts for has other tasks: nothing that was read before counts.
  const actFor = (absentId?: string) =>
    act.mutate({ body: absentId ? { absentId } : {} }, { onSuccess: () => void queries.invalidateQueries() });
  const actingFor = loggedIn?.deputyFor;
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.intro}</Paragraph>
      {act.error && <ProblemPanel error={act.error} />}
      {actingFor && (
        <Alert tone="info" title={t.acting(actingFor.name ?? '')}>
          <Button variant="secondary" busy={act.isPending} onClick={() => actFor()}>
            {t.stop}
          </Button>
        </Alert>
      )}
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Rows title={t.forOthers} empty={t.forOthersEmpty} rows={items.filter(({ isMine }) => !isMine)}>
              {(row) =>
                row.isNow ? (
                  row.absent.id !== actingFor?.id && (
                    <Button busy={act.isPending} onClick={() => actFor(row.absent.id)}>
                      {t.begin(row.absent.name ?? '')}
                    </Button>
                  )
                ) : (
                  <p className="fl-quiet">{t.later}</p>
                )
              }
            </Rows>
            <Rows title={t.forMe} empty={t.forMeEmpty} rows={items.filter(({ isMine }) => isMine)}>
              {(row) => !actingFor && <EndButton row={row} />}
            </Rows>
          </>
        )}
      </Loaded>
      {!actingFor && <NewDeputy />}
    </PageBody>
  );
}

interface RowsProps {
  title: string;
  empty: string;
  rows: readonly DeputyRow[];
  children: (row: DeputyRow) => ReactNode;
}

function Rows({ title, empty, rows, children }: RowsProps) {
  const t = useTexts(deputyTexts);
  const format = useFormat();
  return (
    <section className="ws-deputies">
      <Heading level={2} size="xs">
        {title}
      </Heading>
      {rows.length === 0 && <p className="fl-quiet">{empty}</p>}
      <ul className="ws-plain-list">
        {rows.map((row) => (
          <li key={row.id} className="ws-list-row">
            <div>
              <strong>{row.isMine ? row.deputy.name : row.absent.name}</strong>
              <br />
              {t.days(format.day(row.fromDay), format.day(row.toDay))}
            </div>
            {children(row)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function EndButton({ row }: { row: DeputyRow }) {
  const t = useTexts(deputyTexts);
  const end = useChange('POST /api/deputies/{id}/end', ['GET /api/deputies']);
  return (
    <Button variant="secondary" busy={end.isPending} onClick={() => end.mutate({ path: { id: row.id } })}>
      {t.end}
    </Button>
  );
}
