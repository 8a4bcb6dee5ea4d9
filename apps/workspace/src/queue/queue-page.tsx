import type { TaskRow, TaskView } from '@farled/api-client';
import {
  Alert,
  Button,
  Empty,
  PageBody,
  PageHeading,
  ProblemPanel,
  SearchField,
  SkeletonText,
  Tabs,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '../paths';
import { OpenAppeals } from './open-appeals';
import { Preview } from './preview';
import { queueTexts } from './queue.texts';
import { QueueTable } from './queue-table';
import { StoppedCases } from './stopped-cases';
import { UnreadCases } from './unread-cases';
import { useKeys } from './use-keys';
import { useAssign, useQueue } from './use-queue';

const VIEWS: readonly TaskView[] = ['unassigned', 'mine', 'all', 'overdue'];
const isView = (text: string | null): text is TaskView => VIEWS.includes(text as TaskView);

/** The officers' queue: views as tabs, a dense table, keys, batch, and a preview beside the list. */
export function QueuePage() {
  const t = useTexts(queueTexts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('vy');
  const view = isView(asked) ? asked : 'unassigned';
  const q = search.get('sok') ?? '';
  const queue = useQueue(view, q);
  const counts = queue.data?.pages[0]?.counts;
  const to = (next: { vy: string; sok: string }) => setSearch(next.sok ? next : { vy: next.vy }, { replace: true });
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <StoppedCases />
      <OpenAppeals />
      <UnreadCases />
      <Tabs
        label={t.views}
        tabs={VIEWS.map((id) => ({ id, label: counts ? t.view(t[id], counts[id]) : t[id] }))}
        selected={view}
        onSelect={(vy) => to({ vy, sok: q })}
      >
        <SearchField
          className="ws-search"
          label={t.search}
          clear={t.clear}
          value={q}
          onSearch={(sok) => to({ vy: view, sok })}
        />
        <Found queue={queue} view={view} q={q} />
      </Tabs>
    </PageBody>
  );
}

/** What the view holds: problem, skeleton, nothing, or the list and the way to more of it. */
function Found({ queue, view, q }: { queue: ReturnType<typeof useQueue>; view: TaskView; q: string }) {
  const t = useTexts(queueTexts);
  if (queue.error) return <ProblemPanel error={queue.error} onRetry={() => void queue.refetch()} />;
  if (!queue.data) return <SkeletonText lines={8} />;
  const rows = queue.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Nothing view={view} isSearch={q !== ''} />;
  return (
    <>
      <Work key={view} rows={rows} caption={t.caption(t[view])} />
      {queue.hasNextPage && (
        <Button variant="secondary" busy={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}

function Nothing({ view, isSearch }: { view: TaskView; isSearch: boolean }) {
  const t = useTexts(queueTexts);
  const elsewhere = view === 'mine' ? t.emptyMine : t.emptyOther;
  return (
    <Empty title={t.emptyTitle}>
      <p>{isSearch ? t.emptySearch : elsewhere}</p>
    </Empty>
  );
}

/** The list with what one has chosen in it. */
function Work({ rows, caption }: { rows: readonly TaskRow[]; caption: string }) {
  const t = useTexts(queueTexts);
  const [current, setCurrent] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { busy, beaten, assign } = useAssign();
  const task = rows.find((row) => row.id === current);
  useQueueKeys(rows, task, { setCurrent, take: (row) => void assign([row], 'me') });
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)));
  const selection = rows.filter((row) => chosen.has(row.id));
  const assignChosen = (to: 'me' | 'nobody') => void assign(selection, to).then(() => setChosen(new Set()));
  return (
    <>
      {beaten && (
        <Alert tone="warning" urgent>
          <p>{t.changedMeanwhile}</p>
        </Alert>
      )}
      {selection.length > 0 && (
        <section className="ws-batch" aria-label={t.chosen(selection.length)}>
          <span>{t.chosen(selection.length)}</span>
          <Button busy={busy} onClick={() => assignChosen('me')}>
            {t.takeMany(selection.length)}
          </Button>
          <Button variant="secondary" busy={busy} onClick={() => assignChosen('nobody')}>
            {t.releaseMany(selection.length)}
          </Button>
        </section>
      )}
      <div className="ws-split" data-open={task ? true : undefined}>
        <QueueTable {...{ caption, rows, current, chosen }} onCurrent={setCurrent} onChoose={choose} />
        {task && (
          <Preview
            task={task}
            busy={busy}
            onAssign={(to) => void assign([task], to)}
            onClose={() => setCurrent(undefined)}
          />
        )}
      </div>
      <p className="fl-quiet ws-keys">{t.keys}</p>
    </>
  );
}

interface KeyActions {
  setCurrent: (id: string) => void;
  take: (row: TaskRow) => void;
}

function useQueueKeys(rows: readonly TaskRow[], task: TaskRow | undefined, { setCurrent, take }: KeyActions): void {
  const navigate = useNavigate();
  const move = (by: number) => {
    const index = rows.findIndex((row) => row.id === task?.id);
    const next = rows[Math.min(rows.length - 1, Math.max(0, index + by))];
    if (!next) return;
    setCurrent(next.id);
    document.querySelector<HTMLElement>(`#task-${CSS.escape(next.id)} a`)?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => task && take(task),
    Enter: () => task && void navigate(paths.case(task.caseId)),
  });
}
