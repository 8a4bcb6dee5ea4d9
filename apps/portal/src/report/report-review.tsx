import type { BegunReport } from '@farled/api-client';
import { summarise } from '@farled/forms';
import { Alert, Button, Heading, PageHeading, Paragraph, ProblemPanel, SummaryList, useTexts } from '@farled/ui';
import { reportTexts } from './report.texts';
import { Honey } from './report-step';
import type { Report } from './use-report';

interface ReportReviewProps {
  begun: BegunReport;
  report: Report;
  onGo: (index: number) => void;
}

/** The whole report as it will be sent, each step with a way back to change it. */
export function ReportReview({ begun, report, onGo }: ReportReviewProps) {
  const t = useTexts(reportTexts);
  const { form, context, pages, busy, send } = report;
  const step = t.step(pages.length + 1, pages.length + 1);
  return (
    <>
      <PageHeading
        title={`${step}: ${t.review} – ${begun.service.title}`}
        above={
          <>
            <p className="app-service">{begun.service.title}</p>
            <p className="fl-quiet">{step}</p>
          </>
        }
      >
        {t.review}
      </PageHeading>
      <Paragraph lead>{t.reviewLead}</Paragraph>
      {summarise(form, context).map((page) => (
        <section key={page.id} className="app-review">
          <div className="app-review-head">
            <Heading level={2}>{page.title}</Heading>
            <Button
              variant="tertiary"
              aria-label={t.changePage(page.title)}
              onClick={() =>
                onGo(
                  Math.max(
                    0,
                    pages.findIndex(({ id }) => id === page.id),
                  ),
                )
              }
            >
              {t.change}
            </Button>
          </div>
          <SummaryList items={page.rows.map((row) => ({ ...row, value: row.value || t.noAnswer }))} />
        </section>
      ))}
      <Failed report={report} />
      <div className="fl-actions">
        <Button busy={busy} onClick={() => void send()}>
          {t.send}
        </Button>
        <Button variant="tertiary" onClick={() => onGo(pages.length - 1)}>
          {t.back}
        </Button>
      </div>
      <Honey />
    </>
  );
}

function Failed({ report: { error, faults } }: Pick<ReportReviewProps, 'report'>) {
  const t = useTexts(reportTexts);
  if (!error) return null;
  if (faults.length === 0) return <ProblemPanel error={error} />;
  return (
    <Alert tone="danger" title={t.faults} urgent>
      <p>{t.faultsText}</p>
      <ul className="ds-list">
        {faults.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </Alert>
  );
}
