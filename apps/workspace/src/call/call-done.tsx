import { Alert, Button, ButtonLink, CaseStatusTag, Heading, ProblemPanel, useChange, useTexts } from '@farled/ui';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../paths';
import { callTexts } from './call.texts';
import type { CallState } from './use-call';

type Done = NonNullable<CallState['call']>;

/** Who it is, and from a call without a case the way to hers. */
export function CallDone({ call, onReset }: { call: Done; onReset: () => void }) {
  const t = useTexts(callTexts);
  const { person, caseId } = call;
  const isHidden = person !== undefined && 'protected' in person;
  const place = useRef<HTMLDivElement>(null);
  // What one pressed is gone: the answer takes the focus.
  useEffect(() => place.current?.focus(), []);
  return (
    <>
      <div ref={place} tabIndex={-1}>
        <Alert tone={isHidden ? 'warning' : 'success'} title={t.identified}>
          <p>{isHidden ? t.protectedPerson : whoItIs(t, person)}</p>
          {caseId && <p>{t.saved}</p>}
        </Alert>
      </div>
      {!caseId && !isHidden && <Cases call={call} />}
      <div className="fl-actions">
        {!caseId && (
          <ButtonLink variant="secondary" to={paths.assistedOfCall(call.callId)}>
            {t.register}
          </ButtonLink>
        )}
        <Button variant="secondary" onClick={onReset}>
          {t.another}
        </Button>
      </div>
    </>
  );
}

function whoItIs(t: (typeof callTexts)['sv'], person: Done['person']): string {
  const name = person && 'name' in person ? person.name : null;
  return name ? t.isPerson(name) : t.nameless;
}

function Cases({ call: { callId, cases = [], hiddenCases = 0 } }: { call: Done }) {
  const t = useTexts(callTexts);
  const navigate = useNavigate();
  const bind = useChange('POST /api/officer/calls/{id}/case');
  const open = (caseId: string) =>
    bind.mutate({ path: { id: callId }, body: { caseId } }, { onSuccess: () => void navigate(paths.case(caseId)) });
  return (
    <section>
      <Heading level={2} size="xs">
        {t.cases}
      </Heading>
      {cases.length === 0 && hiddenCases === 0 && <p>{t.noCases}</p>}
      <ul className="ws-rows">
        {cases.map(({ id, diaryNumber, service, status }) => (
          <li key={id}>
            <span>
              {service}, {diaryNumber}
            </span>
            <CaseStatusTag code={status} />
            <Button variant="tertiary" busy={bind.isPending} onClick={() => open(id)}>
              {t.open(diaryNumber)}
            </Button>
          </li>
        ))}
      </ul>
      {hiddenCases > 0 && <p>{t.hidden(hiddenCases)}</p>}
      {bind.error && <ProblemPanel error={bind.error} />}
    </section>
  );
}
