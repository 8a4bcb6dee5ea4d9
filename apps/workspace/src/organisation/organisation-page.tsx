import type { OrganisationUnit } from '@farled/api-client';
import { Details, Empty, Heading, Loaded, PageBody, PageHeading, Paragraph, useRead, useTexts } from '@farled/ui';
import { useSearchParams } from 'react-router';
import { Accounts } from './accounts';
import { Import } from './import';
import { organisationTexts } from './organisation.texts';
import { UnitDetails } from './unit-details';
import { UnitForm } from './unit-form';
import { UnitTree } from './unit-tree';

/** The organisation tree, its members and the accounts of staff. */
export function OrganisationPage() {
  const t = useTexts(organisationTexts);
  const [search, setSearch] = useSearchParams();
  const query = useRead('GET /api/organisation/units', {});
  const chosen = search.get('enhet');
  return (
    <PageBody full>
      <PageHeading>{t.title}</PageHeading>
      <Paragraph>{t.intro}</Paragraph>
      <Loaded query={query}>
        {({ items }) => (
          <div className="ws-organisation">
            <section aria-label={t.tree}>
              <Heading level={2} size="xs">
                {t.tree}
              </Heading>
              {items.length === 0 && <Empty title={t.empty} />}
              <UnitTree units={items} chosen={chosen} onChoose={(code) => setSearch({ enhet: code })} />
            </section>
            <Chosen units={items} code={chosen} />
            <section aria-label={t.more}>
              <Details summary={t.newUnit}>
                <UnitForm units={items} />
              </Details>
              <Import />
              <Accounts />
            </section>
          </div>
        )}
      </Loaded>
    </PageBody>
  );
}

function Chosen({ units, code }: { units: readonly OrganisationUnit[]; code: string | null }) {
  const t = useTexts(organisationTexts);
  const unit = units.find((one) => one.code === code);
  return unit ? (
    <UnitDetails key={`${unit.id} ${unit.revision}`} unit={unit} units={units} />
  ) : (
    <p className="fl-quiet">{t.choose}</p>
  );
}
