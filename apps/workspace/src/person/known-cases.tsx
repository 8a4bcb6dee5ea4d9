import type { KnownCase, KnownPerson, KnownPurpose } from '@farled/api-client';
import { CaseStatusTag, Heading, TextLink, useFormat, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { personTexts } from './person.texts';

type Cases = NonNullable<KnownPerson['cases']>;

/** What the person has going on, has been granted, and where she is a customer. A purpose that needs less shows less. */
export function KnownCases({ cases, purpose }: { cases: Cases; purpose: KnownPurpose }) {
  const t = useTexts(personTexts);
  const isWhole = purpose !== 'paper';
  return (
    <section>
      <CaseList title={t.open} none={t.noOpen} cases={cases.open} />
      {isWhole && <CaseList title={t.permits} none={t.noPermits} cases={cases.permits} />}
      {isWhole && (
        <div className="ws-part">
          <Heading level={2} size="xs">
            {t.customerAt}
          </Heading>
          {cases.customerAt.length === 0 ? (
            <p className="fl-quiet">{t.noCustomer}</p>
          ) : (
            <ul>
              {cases.customerAt.map((department) => (
                <li key={department}>{department}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {cases.hidden > 0 && <p className="fl-quiet">{t.hidden(cases.hidden)}</p>}
    </section>
  );
}

function CaseList({ title, none, cases }: { title: string; none: string; cases: readonly KnownCase[] }) {
  const t = useTexts(personTexts);
  const format = useFormat();
  return (
    <div className="ws-part">
      <Heading level={2} size="xs">
        {title}
      </Heading>
      {cases.length === 0 ? (
        <p className="fl-quiet">{none}</p>
      ) : (
        <ul className="ws-rows">
          {cases.map(({ id, diaryNumber, title: service, status, department, at }) => (
            <li key={id}>
              <TextLink to={paths.case(id)}>{`${service}, ${diaryNumber}`}</TextLink>
              <CaseStatusTag code={status} />
              <span className="fl-quiet">
                {department}, {t.changed(format.day(at))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
