import type { CaseSummary } from '@farled/api-client';
import {
  Button,
  ButtonLink,
  CaseStatusTag,
  Empty,
  Loaded,
  PageBody,
  PageHeading,
  Section,
  Status,
  TextLink,
  useApi,
  useFormat,
  useLanguage,
  useTexts,
} from '@farled/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../paths';
import { SignRequests } from '../signing/sign-requests';
import { casesTexts } from './cases.texts';
import { Drafts } from './drafts';
import { Permits } from './permits';
import { Tasks } from './tasks';

/** What the resident has begun and what has been sent. */
export function MyCasesPage() {
  const t = useTexts(casesTexts);
  return (
    <PageBody>
      <PageHeading>{t.title}</PageHeading>
      <Tasks />
      <SignRequests />
      <Drafts />
      <Sent />
      <Permits />
    </PageBody>
  );
}

function Sent() {
  const t = useTexts(casesTexts);
  const api = useApi();
  const [language] = useLanguage();
  const cases = useInfiniteQuery({
    queryKey: ['GET /api/cases', 'pages', language],
    queryFn: ({ pageParam }) => api.call('GET /api/cases', { query: { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <Section title={t.sent}>
      <Loaded query={cases}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length > 0 ? <CaseList items={items} /> : <NoCases />;
        }}
      </Loaded>
      {cases.hasNextPage && (
        <div className="fl-actions">
          <Button variant="secondary" busy={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </Section>
  );
}

function CaseList({ items }: { items: CaseSummary[] }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  return (
    <ul className="app-cases">
      {items.map((item) => (
        <li key={item.id}>
          <div>
            <TextLink to={paths.case(item.id)}>{item.title}</TextLink>
            <p>{item.status.text}</p>
            <p className="fl-quiet fl-small">
              {t.number} {item.diaryNumber} · {t.changed(format.day(item.changedAt))}
            </p>
          </div>
          {item.unread > 0 && <Status tone="info">{t.unread(item.unread)}</Status>}
          {item.needsYou ? <Status tone="warning">{t.needsYou}</Status> : <CaseStatusTag code={item.status.code} />}
        </li>
      ))}
    </ul>
  );
}

function NoCases() {
  const t = useTexts(casesTexts);
  return (
    <Empty title={t.none} level={3}>
      <p>{t.noneText}</p>
      <div>
        <ButtonLink variant="secondary" to={paths.start}>
          {t.find}
        </ButtonLink>
      </div>
    </Empty>
  );
}
