import { Empty, Loaded, PageBody, PageHeading, useRead, useTexts } from '@farled/ui';
import { Attention } from './attention';
import { homeTexts } from './home.texts';
import { ServicesTable } from './services-table';

const REFRESH_MS = 30_000;

/** The e-services one owns, and what about them needs attention. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const read = useRead('GET /api/studio/services', {}, { every: REFRESH_MS });
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.emptyTitle}>
              <p>{t.empty}</p>
            </Empty>
          ) : (
            <>
              <Attention services={items} />
              <ServicesTable services={items} />
            </>
          )
        }
      </Loaded>
    </PageBody>
  );
}
