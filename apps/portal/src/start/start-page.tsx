import { Loaded, PageBody, SkeletonText, useRead, useSession, useTexts } from '@farled/ui';
import { useSearchParams } from 'react-router';
import { Announcements } from '../notice/announcements';
import { CloseAtHand } from './close-at-hand';
import { Continue, useMine } from './continue';
import { SearchHero } from './search-hero';
import { ServiceFinder } from './service-finder';
import { startTexts } from './start.texts';

/** The first page: one search field, what one was doing, and the e-services. */
export function StartPage() {
  const t = useTexts(startTexts);
  const [search] = useSearchParams();
  const query = search.get('q') ?? '';
  const theme = search.get('tema') ?? '';
  const isFirst = !query && !theme;
  const { loggedIn, isLoading } = useSession();
  const mine = useMine(loggedIn?.kind === 'resident' && isFirst);
  const services = useRead('GET /api/services', { query: { q: query || undefined } });
  return (
    <>
      <SearchHero key={`${query} ${theme}`} query={query} title={t.title} />
      <PageBody full>
        {isLoading || !mine ? (
          <SkeletonText lines={8} />
        ) : (
          <Loaded query={services} skeleton={<SkeletonText lines={8} />}>
            {({ items, mostUsed }) => (
              <>
                {isFirst && <Announcements services={items} />}
                <Continue mine={mine} />
                {isFirst && <CloseAtHand services={items} loggedIn={loggedIn?.kind === 'resident'} />}
                <ServiceFinder services={items} mostUsed={mostUsed} query={query} />
              </>
            )}
          </Loaded>
        )}
      </PageBody>
    </>
  );
}
