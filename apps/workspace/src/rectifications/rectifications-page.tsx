import type { RectificationLine, RectificationListView } from '@farled/api-client';
import {
  Button,
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Paragraph,
  Status,
  Table,
  Tabs,
  TextLink,
  useFormat,
  useTexts,
} from '@farled/ui';
import { useState } from 'react';
import { paths } from '../paths';
import { DueStatus } from './due-status';
import { rectificationTexts } from './rectification.texts';
import { useRectifications } from './use-rectifications';

const VIEWS = ['open', 'mine', 'answered'] as const;

/** What residents say is wrong in what the municipality knows: the oldest first, since it is due first. */
export function RectificationsPage() {
  const t = useTexts(rectificationTexts);
  const [view, setView] = useState<RectificationListView>('open');
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.lead}</Paragraph>
      <div className="ws-tabs">
        <Tabs
          label={t.views}
          tabs={VIEWS.map((id) => ({ id, label: t[id] }))}
          selected={view}
          onSelect={(id) => setView(id as RectificationListView)}
        >
          <Requests view={view} />
        </Tabs>
      </div>
    </PageBody>
  );
}

function Requests({ view }: { view: RectificationListView }) {
  const t = useTexts(rectificationTexts);
  const query = useRectifications(view);
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={t[`none-${view}`]}>{<p>{t.noneText}</p>}</Empty>;
          return (
            <Table label={t.title} tall heads={[t.number, t.fact, t.sender, t.received, t.due, t.owner]}>
              {items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </Table>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <div className="fl-actions">
          <Button variant="secondary" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}

function Row({ item }: { item: RectificationLine }) {
  const t = useTexts(rectificationTexts);
  const format = useFormat();
  const { id, diaryNumber, label, sourceTitle, sender, isForAnother, party, receivedAt, owner } = item;
  return (
    <tr>
      <th scope="row">
        <TextLink to={paths.rectification(id)}>{diaryNumber}</TextLink>
      </th>
      <td className="fl-wrap">{label ? `${label}, ${sourceTitle}` : sourceTitle}</td>
      <td>
        {sender ?? <Status tone="warning">{t.hidden}</Status>}
        {isForAnother && ` ${t.forAnother(party ?? t.hidden)}`}
      </td>
      <td>{format.day(receivedAt)}</td>
      <td>
        <DueStatus request={item} />
      </td>
      <td>{owner ? (owner.name ?? t.colleague) : t.nobody}</td>
    </tr>
  );
}
