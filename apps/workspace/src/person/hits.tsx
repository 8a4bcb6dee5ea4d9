import type { KnownPurpose, PersonHit, PersonHits } from '@farled/api-client';
import { Alert, Button, Empty, Heading, Status, Table, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { personTexts } from './person.texts';

/** How many hits the server gives at a time. */
const PAGE = 20;

interface HitsProps {
  found: PersonHits;
  purpose: KnownPurpose;
  page: number;
  isEverywhere: boolean;
  busy: boolean;
  onPage: (page: number) => void;
  onEverywhere: () => void;
}

/** What was found, a page at a time, and the way on when it was not the right one. */
export function Hits({ found, purpose, page, isEverywhere, busy, onPage, onEverywhere }: HitsProps) {
  const t = useTexts(personTexts);
  const { hits, isMore, isTooMany } = found;
  return (
    <div>
      {hits.length === 0 ? (
        <Empty title={t.noneTitle}>
          <p>{isEverywhere ? t.noneEverywhere : t.none}</p>
        </Empty>
      ) : (
        <>
          <Heading level={2} size="xs">
            {isEverywhere ? `${t.inEverywhere}: ` : ''}
            {isMore || page > 0 ? t.range(page * PAGE + 1, page * PAGE + hits.length) : t.found(hits.length)}
          </Heading>
          <HitTable hits={hits} purpose={purpose} />
        </>
      )}
      {isTooMany && (
        <Alert tone="info">
          <p>{t.tooMany}</p>
        </Alert>
      )}
      <Leaf {...{ page, isMore, busy, onPage }} />
      {!isEverywhere && <Everywhere busy={busy} onSearch={onEverywhere} />}
    </div>
  );
}

type LeafProps = Pick<HitsProps, 'page' | 'busy' | 'onPage'> & { isMore: boolean };

function Leaf({ page, isMore, busy, onPage }: LeafProps) {
  const t = useTexts(personTexts);
  return (
    <div className="fl-actions">
      {page > 0 && (
        <Button variant="secondary" busy={busy} onClick={() => onPage(page - 1)}>
          {t.previous}
        </Button>
      )}
      {isMore && (
        <Button variant="secondary" busy={busy} onClick={() => onPage(page + 1)}>
          {t.next}
        </Button>
      )}
    </div>
  );
}

function Everywhere({ busy, onSearch }: { busy: boolean; onSearch: () => void }) {
  const t = useTexts(personTexts);
  return (
    <div className="ws-part">
      <p className="fl-quiet">{t.everywhereText}</p>
      <Button variant="secondary" busy={busy} onClick={onSearch}>
        {t.everywhere}
      </Button>
    </div>
  );
}

function HitTable({ hits, purpose }: { hits: readonly PersonHit[]; purpose: KnownPurpose }) {
  const t = useTexts(personTexts);
  return (
    <Table label={t.caption} tall heads={[t.name, t.born, t.address]}>
      {hits.map((hit) => (
        <HitRow key={hit.personId} hit={hit} purpose={purpose} />
      ))}
    </Table>
  );
}

function HitRow({ hit, purpose }: { hit: PersonHit; purpose: KnownPurpose }) {
  const t = useTexts(personTexts);
  const format = useFormat();
  const { personId, protection, name, birthDate, street, city, isDeregistered } = hit;
  return (
    <tr>
      <th scope="row">
        <TextLink to={paths.person(personId, purpose)}>{name ?? t.protected}</TextLink>
      </th>
      <td>{birthDate ? format.day(birthDate) : ''}</td>
      <td>
        {[street, city].filter(Boolean).join(', ')}
        {protection !== 'none' && <Status tone="warning">{t.protected}</Status>}
        {isDeregistered && <Status tone="neutral">{t.deregistered}</Status>}
      </td>
    </tr>
  );
}
