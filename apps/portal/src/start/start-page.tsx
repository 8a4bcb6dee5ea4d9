import { Loaded, PageBody, SkeletonText, useRead, useSession, useTexts } from '@farled/ui';
import { useSearchParams } from 'react-router';
import { Continue } from './continue';
import { SearchHero } from './search-hero';
import { ServiceFinder } from './service-finder';
import { startTexts } from './start.texts';

/** The first page: one search field, what one was doing, and the e-services. */
export function StartPage() {
  const t = useTexts(startTexts);
  const [search] = useSearchParams();
  const query = search.get('q') ?? '';
  const { loggedIn } = useSession();
  const services = useRead('GET /api/services', { query: { q: query || undefined } });
  return (
    <>
      <SearchHero key={query} query={query} title={t.title} />
      <PageBody full>
        {loggedIn?.kind === 'resident' && !query && <Continue />}
        <Loaded query={services} skeleton={<SkeletonText lines={8} />}>
          {({ items }) => <ServiceFinder services={items} query={query} />}
        </Loaded>
      </PageBody>
    </>
  );
}
