import { Loaded, PageBody, SkeletonText, useRead, useSession, useTexts } from '@farled/ui';
import { useSearchParams } from 'react-router';
import { Continue, useMine } from './continue';
import { SearchHero } from './search-hero';
import { ServiceFinder } from './service-finder';
import { startTexts } from './start.texts';

/** The first page: one search field, what one was doing, and the e-services. */
export function StartPage() {
  const t = useTexts(startTexts);
  const [search] = useSearchParams();
  const query = search.get('q') ?? '';
  const { loggedIn, isLoading } = useSession();
  const mine = useMine(loggedIn?.kind === 'resident' && !query);
  const services = useRead('GET /api/services', { query: { q: query || undefined } });
  return (
    <>
      <SearchHero key={query} query={query} title={t.title} />
      <PageBody full>
        {isLoading || !mine ? (
          <SkeletonText lines={8} />
        ) : (
          <Loaded query={services} skeleton={<SkeletonText lines={8} />}>
            {({ items }) => (
              <>
                <Continue mine={mine} />
                <ServiceFinder services={items} query={query} />
              </>
            )}
          </Loaded>
        )}
      </PageBody>
    </>
  );
}
