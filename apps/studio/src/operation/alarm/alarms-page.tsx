import type { OperationAlarm } from '@farled/api-client';
import {
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  SkeletonText,
  Tabs,
  useApi,
  useRead,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { ActionDialog } from '../actions/action-dialog';
import { usePages } from '../use-pages';
import { alarmTexts } from './alarm.texts';
import { AlarmsTable } from './alarms-table';

const REFRESH_MS = 30_000;
const ROWS = 50;
type State = 'open' | 'closed';

/** What needs an operator, and what has needed one. */
export function AlarmsPage() {
  const t = useTexts(alarmTexts);
  const [state, setState] = useState<State>('open');
  const [closing, setClosing] = useState<OperationAlarm>();
  const pages = usePages();
  const query = { state, after: pages.after, limit: ROWS };
  const read = useRead('GET /api/studio/operation/alarms', { query }, { every: REFRESH_MS });
  const select = (id: string) => {
    pages.restart();
    setState(id === 'closed' ? 'closed' : 'open');
  };
  const tabs = [
    { id: 'open', label: t.open(read.data?.open ?? 0) },
    { id: 'closed', label: t.closed },
  ];
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph className="sd-lead">{t.lead}</Paragraph>
      <Tabs label={t.which} tabs={tabs} selected={state} onSelect={select}>
        <Loaded query={read} skeleton={<SkeletonText lines={6} />}>
          {({ items, next }) => (
            <>
              {items.length > 0 ? <AlarmsTable alarms={items} onClose={setClosing} /> : <Nothing state={state} />}
              {pages.buttons(next)}
            </>
          )}
        </Loaded>
      </Tabs>
      {closing && (
        <CloseDialog alarm={closing} onClose={() => setClosing(undefined)} onDone={() => void read.refetch()} />
      )}
    </PageBody>
  );
}

function Nothing({ state }: { state: State }) {
  const t = useTexts(alarmTexts);
  const isOpen = state === 'open';
  return (
    <Empty title={isOpen ? t.emptyTitle : t.noneClosedTitle}>
      <p>{isOpen ? t.empty : t.noneClosed}</p>
    </Empty>
  );
}

function CloseDialog({ alarm, onClose, onDone }: { alarm: OperationAlarm; onClose: () => void; onDone: () => void }) {
  const t = useTexts(alarmTexts);
  const api = useApi();
  return (
    <ActionDialog
      title={t.close}
      text={`${alarm.text} ${t.closeText}`}
      confirm={t.close}
      act={({ reason }) =>
        api.call('POST /api/studio/operation/alarms/{id}/close', { path: { id: alarm.id }, body: { reason } })
      }
      onClose={onClose}
      onDone={() => {
        onClose();
        onDone();
      }}
    />
  );
}
