import type { BegunReport } from '@farled/api-client';
import type { FormPage } from '@farled/forms';
import { Alert, Button, ButtonLink, FormStep, PageHeading, TextLink, useSession, useTexts } from '@farled/ui';
import { paths } from '../paths';
import { reportTexts } from './report.texts';
import { HONEY, type Report } from './use-report';

interface ReportStepProps {
  begun: BegunReport;
  report: Report;
  index: number;
  page: FormPage;
  onGo: (index: number) => void;
  /** What was written is kept from a page that had been open too long. */
  isAgain: boolean;
}

/** One step of the form. */
export function ReportStep({ begun, report, index, page, onGo, isAgain }: ReportStepProps) {
  const t = useTexts(reportTexts);
  const { form, context, pages, services, change, faults } = report;
  const step = t.step(index + 1, pages.length + 1);
  return (
    <>
      <PageHeading
        title={`${step}: ${page.title} – ${begun.service.title}`}
        above={
          <>
            <p className="app-service">{begun.service.title}</p>
            <p className="fl-quiet">{step}</p>
          </>
        }
      >
        {page.title}
      </PageHeading>
      {isAgain && (
        <div className="app-beside">
          <Alert tone="warning" title={t.again} urgent>
            <p>{t.againText}</p>
          </Alert>
        </div>
      )}
      {index === 0 && <Anonymous slug={begun.service.slug} />}
      <FormStep
        form={form}
        page={page.id}
        context={context}
        services={services}
        serverErrors={faults}
        onChange={change}
        onSubmit={() => onGo(index + 1)}
      >
        <div className="fl-actions">
          <Button type="submit">{index === pages.length - 1 ? t.toReview : t.next}</Button>
          {index > 0 ? (
            <Button variant="tertiary" onClick={() => onGo(index - 1)}>
              {t.back}
            </Button>
          ) : (
            <ButtonLink variant="tertiary" to={paths.service(begun.service.slug)}>
              {t.back}
            </ButtonLink>
          )}
        </div>
        <p className="fl-quiet">{t.stay}</p>
      </FormStep>
      <Honey />
    </>
  );
}

/** What it means to send without login, and the other way. */
function Anonymous({ slug }: { slug: string }) {
  const t = useTexts(reportTexts);
  const { loggedIn } = useSession();
  return (
    <div className="app-beside">
      <Alert tone="info" title={t.anonymous}>
        <p>{t.anonymousText}</p>
        <p>
          <TextLink to={loggedIn ? paths.apply(slug) : paths.login(paths.apply(slug))}>{t.login}</TextLink>
        </p>
      </Alert>
    </div>
  );
}

/** A field that neither eye, keyboard nor screen reader comes to. */
export function Honey() {
  const t = useTexts(reportTexts);
  return (
    <div className="app-honey" aria-hidden="true">
      <label>
        {t.honey}
        <input type="text" name={HONEY} tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
