import type { KnownPerson, KnownPurpose } from '@farled/api-client';
import { ButtonLink, Loaded, PageBody, PageHeading, Paragraph, TextLink, useRead, useTexts } from '@farled/ui';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '../paths';
import { Closed } from './closed';
import { KnownCases } from './known-cases';
import { KnownFacts } from './known-facts';
import { personTexts } from './person.texts';
import { isPurpose, Purposes } from './purposes';

/** What the municipality knows of one person, as far as the purpose goes; without a purpose it asks for one. */
export function PersonPage() {
  const t = useTexts(personTexts);
  const { personId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [asked, caseId] = [search.get('syfte'), search.get('arende') ?? undefined];
  const choose = (purpose: KnownPurpose) => setSearch({ syfte: purpose, ...(caseId && { arende: caseId }) });
  const back = caseId ? (
    <TextLink to={paths.case(caseId)}>{t.backToCase}</TextLink>
  ) : (
    <TextLink to={paths.persons}>{t.back}</TextLink>
  );
  return (
    <PageBody full>
      {isPurpose(asked) ? (
        <Known key={`${personId} ${asked}`} {...{ personId, caseId, back }} purpose={asked} />
      ) : (
        <>
          <PageHeading above={back}>{t.known}</PageHeading>
          <Paragraph>{t.lead}</Paragraph>
          <Purposes value={undefined} onChange={choose} />
        </>
      )}
    </PageBody>
  );
}

interface KnownProps {
  personId: string;
  caseId: string | undefined;
  purpose: KnownPurpose;
  back: React.ReactNode;
}

function Known({ personId, caseId, purpose, back }: KnownProps) {
  const query = { purpose, ...(caseId && { caseId }) };
  const read = useRead('GET /api/officer/persons/{id}/known', { path: { id: personId }, query });
  const [opened, setOpened] = useState<KnownPerson>();
  return (
    <Loaded query={read}>
      {(data) => (
        <View
          person={opened ?? data}
          back={back}
          caseId={caseId}
          onOpened={setOpened}
          onRetry={() => void read.refetch()}
        />
      )}
    </Loaded>
  );
}

interface ViewProps {
  person: KnownPerson;
  caseId: string | undefined;
  back: React.ReactNode;
  onOpened: (person: KnownPerson) => void;
  onRetry: () => void;
}

function View({ person, caseId, back, onOpened, onRetry }: ViewProps) {
  const t = useTexts(personTexts);
  const { name, personId, purpose, cases, protection, facts } = person;
  const isClosed = protection !== 'none' && facts.length === 0;
  return (
    <>
      <PageHeading title={`${name ?? t.closedTitle} – ${t.known}`} above={back}>
        {name ?? t.closedTitle}
      </PageHeading>
      <p>
        {t.purpose(t[purpose])} <TextLink to={paths.person(personId, undefined, caseId)}>{t.change}</TextLink>
      </p>
      {isClosed ? (
        <Closed person={person} caseId={caseId} onOpened={onOpened} onRetry={onRetry} />
      ) : (
        <div className="ws-known">
          <KnownFacts facts={facts}>
            <div className="fl-actions">
              <ButtonLink variant="secondary" to={paths.call}>
                {t.call}
              </ButtonLink>
            </div>
          </KnownFacts>
          {cases && <KnownCases cases={cases} purpose={purpose} />}
        </div>
      )}
    </>
  );
}
