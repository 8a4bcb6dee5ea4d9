import type { DraftCheck, StudioServicePage } from '@farled/api-client';
import { Alert, ButtonLink, Empty, Section, useFormat, useTexts } from '@farled/ui';
import { ProblemList } from '../check/problem-list';
import { ScenarioList } from '../check/scenario-list';
import { paths } from '../paths';
import { Changes } from './changes';
import { publishTexts } from './publish.texts';
import { PublishForm } from './publish-form';

export interface ReviewProps {
  service: StudioServicePage;
  revision: number;
  next: number;
  check: DraftCheck;
}

/** What changes, what is wrong, how it was tried, whom it touches; then the button, if it may be pressed. */
export function Review({ service, revision, next, check }: ReviewProps) {
  const t = useTexts(publishTexts);
  const { changes, problems, scenarios } = check;
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const back = (
    <ButtonLink variant="secondary" to={paths.draft(service.slug)}>
      {t.backToWork}
    </ButtonLink>
  );
  if (changes.length === 0) {
    return (
      <Empty title={t.noChanges}>
        <p>{t.noChangesText}</p>
        {back}
      </Empty>
    );
  }
  return (
    <>
      <Section title={t.changes}>
        <Changes changes={changes} />
      </Section>
      {problems.length > 0 && (
        <Section title={t.problems}>
          {hasErrors && (
            <Alert tone="danger" title={t.errorsTitle} level={3}>
              <p>{t.errors}</p>
            </Alert>
          )}
          <ProblemList problems={problems} />
        </Section>
      )}
      <Section title={t.scenarios}>
        <ScenarioList scenarios={scenarios} />
      </Section>
      <Section title={t.affected}>
        <Affected running={check.running} from={service.current} to={next} />
      </Section>
      <Section title={t.at}>
        <p>{t.atText}</p>
      </Section>
      {hasErrors ? (
        <div className="fl-actions">{back}</div>
      ) : (
        <PublishForm slug={service.slug} revision={revision} next={next} />
      )}
    </>
  );
}

function Affected({ running, from, to }: { running: number; from: number; to: number }) {
  const t = useTexts(publishTexts);
  const format = useFormat();
  if (running === 0) return <p>{t.runningNone(to)}</p>;
  return <p>{running === 1 ? t.runningOne(from, to) : t.running(format.number(running), from, to)}</p>;
}
