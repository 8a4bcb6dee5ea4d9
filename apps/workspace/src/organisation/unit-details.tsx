import type { OrganisationUnit, UnitMember } from '@farled/api-client';
import { Button, Details, Heading, Loaded, ProblemPanel, useChange, useRead, useTexts } from '@farled/ui';
import { AddMember } from './add-member';
import { History } from './history';
import { organisationTexts } from './organisation.texts';
import { UnitForm } from './unit-form';

const TOUCHED = ['GET /api/organisation/units', 'GET /api/organisation/units/{id}'] as const;

/** One unit: its members, its history, and the ways to change it. */
export function UnitDetails({ unit, units }: { unit: OrganisationUnit; units: readonly OrganisationUnit[] }) {
  const t = useTexts(organisationTexts);
  const query = useRead('GET /api/organisation/units/{id}', { path: { id: unit.id } });
  return (
    <section aria-label={unit.name}>
      <Heading level={2}>{unit.name}</Heading>
      <p className="fl-quiet">
        {t[unit.kind]}, {unit.code}
        {unit.isClosed && `, ${t.closed}`}
      </p>
      <Loaded query={query}>
        {({ members, history }) => (
          <>
            <Heading level={3} size="xs">
              {t.members}
            </Heading>
            {members.length === 0 && <p className="fl-quiet">{t.membersEmpty}</p>}
            <ul className="ws-plain-list">
              {members.map((member) => (
                <Member key={`${member.id} ${member.source}`} unit={unit} member={member} />
              ))}
            </ul>
            <AddMember unit={unit} />
            <Details summary={t.edit}>
              <UnitForm unit={unit} units={units} />
              <OpenOrClose unit={unit} />
            </Details>
            <History changes={history} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Member({ unit, member }: { unit: OrganisationUnit; member: UnitMember }) {
  const t = useTexts(organisationTexts);
  const remove = useChange('DELETE /api/organisation/units/{id}/members/{staffId}', TOUCHED);
  return (
    <li className="ws-list-row">
      <span>
        {member.name}{' '}
        <span className="fl-quiet">
          ({member.source === 'claim' ? t.byClaim : t.byHand}
          {!member.isActive && `, ${t.inactive}`})
        </span>
      </span>
      {member.source === 'hand' && (
        <Button
          variant="tertiary"
          busy={remove.isPending}
          aria-label={t.remove(member.name)}
          onClick={() => remove.mutate({ path: { id: unit.id, staffId: member.id } })}
        >
          {t.removeShort}
        </Button>
      )}
      {remove.error && <ProblemPanel error={remove.error} />}
    </li>
  );
}

function OpenOrClose({ unit }: { unit: OrganisationUnit }) {
  const t = useTexts(organisationTexts);
  const open = useChange('POST /api/organisation/units/{id}/open', TOUCHED);
  const close = useChange('POST /api/organisation/units/{id}/close', TOUCHED);
  const change = unit.isClosed ? open : close;
  return (
    <>
      {change.error && <ProblemPanel error={change.error} />}
      <div className="fl-actions">
        <Button
          variant="secondary"
          busy={change.isPending}
          onClick={() => change.mutate({ path: { id: unit.id }, body: { revision: unit.revision } })}
        >
          {unit.isClosed ? t.open : t.close}
        </Button>
      </div>
    </>
  );
}
