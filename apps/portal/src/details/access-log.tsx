import type { AccessLogEntry } from '@farled/api-client';
import {
  Button,
  Empty,
  Loaded,
  Paragraph,
  Section,
  TextLink,
  useApi,
  useFormat,
  useLanguage,
  useTexts,
} from '@farled/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { paths } from '../paths';
import { detailsTexts } from './details.texts';
import { gathered } from './gathered';

const PAGE = 20;

/** Who has read the resident's data, when, why and what. */
export function AccessLog() {
  const t = useTexts(detailsTexts);
  const log = useAccessLog();
  return (
    <Section id="access-log" title={t.log}>
      <Paragraph>{t.logLead}</Paragraph>
      <Loaded query={log}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length > 0 ? (
            <Readings items={items} />
          ) : (
            <Empty title={t.noLog} level={3}>
              <p>{t.noLogText}</p>
            </Empty>
          );
        }}
      </Loaded>
      {log.hasNextPage && (
        <div className="fl-actions">
          <Button variant="secondary" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t.older}
          </Button>
        </div>
      )}
    </Section>
  );
}

function useAccessLog() {
  const api = useApi();
  const [language] = useLanguage();
  return useInfiniteQuery({
    queryKey: ['GET /api/me/access-log', 'pages', language],
    queryFn: ({ pageParam }) => api.call('GET /api/me/access-log', { query: { limit: PAGE, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

function Readings({ items }: { items: AccessLogEntry[] }) {
  const t = useTexts(detailsTexts);
  const format = useFormat();
  return (
    <table className="ds-table app-log">
      <thead>
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.by}</th>
          <th scope="col">{t.why}</th>
          <th scope="col">{t.what}</th>
        </tr>
      </thead>
      <tbody>
        {gathered(items, (at) => format.day(at)).map((entry) => (
          <tr key={`${entry.at} ${entry.by} ${entry.purpose} ${entry.case?.id}`}>
            <td data-label={t.when}>
              {format.dayTime(entry.at)}
              {entry.times > 1 && <span className="fl-quiet">{t.times(entry.times)}</span>}
            </td>
            <td data-label={t.by}>{entry.by}</td>
            <td data-label={t.why}>
              {entry.purpose}
              {entry.case && (
                <span className="fl-quiet">
                  {t.inCase} <TextLink to={paths.case(entry.case.id)}>{entry.case.diaryNumber}</TextLink>
                </span>
              )}
            </td>
            <td data-label={t.what}>{entry.fields.join(', ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
