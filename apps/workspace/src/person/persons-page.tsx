import type { PersonHits } from '@farled/api-client';
import { PageBody, PageHeading, Paragraph, ProblemPanel, SkeletonText, useChange, useTexts } from '@farled/ui';
import { useRef, useState } from 'react';
import { Outlet, useMatch } from 'react-router';
import { paths } from '../paths';
import { Hits } from './hits';
import { personTexts } from './person.texts';
import { SearchForm, type Wanted } from './search-form';

interface Found {
  wanted: Wanted;
  page: number;
  isEverywhere: boolean;
  hits: PersonHits;
}

/** The search; behind a person that one has opened it stays as it was, and is forgotten when one leaves both. */
export function PersonsPage() {
  const isOpen = useMatch(paths.person(':personId')) !== null;
  return (
    <>
      <Outlet />
      <div hidden={isOpen}>
        <Search isShown={!isOpen} />
      </div>
    </>
  );
}

function Search({ isShown }: { isShown: boolean }) {
  const t = useTexts(personTexts);
  const search = useChange('POST /api/officer/persons/search');
  const [found, setFound] = useState<Found>();
  const results = useRef<HTMLDivElement>(null);
  const look = (wanted: Wanted, page = 0, isEverywhere = false) => {
    const { purpose, text, street, withProtected } = wanted;
    const body = {
      purpose: `known.${purpose}`,
      page,
      ...(text && { text }),
      ...(street && { street }),
      ...(withProtected && { withProtected }),
      ...(isEverywhere && { everywhere: true }),
    };
    const onSuccess = (hits: PersonHits) => {
      setFound({ wanted, page, isEverywhere, hits });
      results.current?.focus();
    };
    search.mutate({ body }, { onSuccess });
  };
  return (
    <PageBody full>
      {isShown && <PageHeading>{t.title}</PageHeading>}
      <Paragraph>{t.lead}</Paragraph>
      <SearchForm busy={search.isPending} onSearch={(wanted) => look(wanted)} />
      <div ref={results} tabIndex={-1} className="ws-hits" aria-live="polite">
        {search.isPending && !found && <SkeletonText lines={4} />}
        {search.error && <ProblemPanel error={search.error} />}
        {found && !search.error && (
          <Hits
            found={found.hits}
            purpose={found.wanted.purpose}
            page={found.page}
            isEverywhere={found.isEverywhere}
            busy={search.isPending}
            onPage={(page) => look(found.wanted, page, found.isEverywhere)}
            onEverywhere={() => look(found.wanted, 0, true)}
          />
        )}
      </div>
    </PageBody>
  );
}
