import { Button, Empty, Loaded, PageBody, PageHeading, Paragraph, SkeletonText, useRead, useTexts } from '@farled/ui';
import { OpenAlarms } from '../alarm/open-alarms';
import { operationTexts } from '../operation.texts';
import { usePages } from '../use-pages';
import { CaseSearch } from './case-search';
import { Filters } from './filters';
import { IncidentsTable } from './incidents-table';
import { listTexts } from './list.texts';
import { useSelection } from './use-selection';

const REFRESH_MS = 10_000;
const ROWS = 50;

/** Everything that has stopped. */
export function IncidentsPage() {
  const t = useTexts(listTexts);
  const shared = useTexts(operationTexts);
  const chosen = useSelection();
  const pages = usePages();
  const query = { ...chosen.selection, after: pages.after, limit: ROWS };
  const read = useRead('GET /api/studio/operation/incidents', { query }, { every: REFRESH_MS });
  const isChosen = Object.keys(chosen.selection).length > 0;
  return (
    <PageBody full>
      <PageHeading>{shared.title}</PageHeading>
      <Paragraph className="sd-lead">{t.lead}</Paragraph>
      <OpenAlarms />
      <CaseSearch value={chosen.diary} onSearch={(text) => chosen.choose('diarienummer', text)} />
      <Filters chosen={chosen} onChange={pages.restart} />
      <Loaded query={read} skeleton={<SkeletonText lines={8} />}>
        {({ items, next }) => (
          <>
            {items.length > 0 ? (
              <IncidentsTable incidents={items} />
            ) : (
              <Nothing isChosen={isChosen} onAll={chosen.clear} />
            )}
            {pages.buttons(next)}
          </>
        )}
      </Loaded>
    </PageBody>
  );
}

function Nothing({ isChosen, onAll }: { isChosen: boolean; onAll: () => void }) {
  const t = useTexts(listTexts);
  return (
    <Empty title={isChosen ? t.noneTitle : t.emptyTitle}>
      <p>{isChosen ? t.none : t.empty}</p>
      {isChosen && (
        <Button variant="secondary" onClick={onAll}>
          {t.showAll}
        </Button>
      )}
    </Empty>
  );
}
