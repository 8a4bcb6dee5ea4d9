import type { BegunReport } from '@farled/api-client';
import type { Answers } from '@farled/forms';
import { LoadedPage, PageBody, SkeletonPage, useApi, useLanguage } from '@farled/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { ReportReceiptPanel } from './report-receipt';
import { ReportReview } from './report-review';
import { ReportStep } from './report-step';
import { useReport } from './use-report';

/** Something is reported without login: written here, sent in one go. */
export function ReportPage() {
  const api = useApi();
  const { slug = '' } = useParams();
  const [language] = useLanguage();
  // The form of this page; another language or coming back later begins another one.
  const begun = useQuery({
    queryKey: ['report', slug, language],
    queryFn: () => api.call('POST /api/reports', { body: { service: slug } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [kept, setKept] = useState<Answers>();
  const beginAgain = (answers: Answers) => {
    setKept(answers);
    void begun.refetch();
  };
  return (
    <PageBody>
      <LoadedPage query={begun} skeleton={<SkeletonPage />}>
        {(data) => <Begun key={data.id} begun={data} kept={kept} onExpired={beginAgain} />}
      </LoadedPage>
    </PageBody>
  );
}

interface BegunProps {
  begun: BegunReport;
  /** What was written before the page had been open too long. */
  kept: Answers | undefined;
  onExpired: (answers: Answers) => void;
}

function Begun({ begun, kept, onExpired }: BegunProps) {
  const report = useReport(begun, kept, onExpired);
  const [index, setIndex] = useState(0);
  usePlace(report.receipt ? 'receipt' : String(index));
  if (report.receipt) return <ReportReceiptPanel receipt={report.receipt} begun={begun} />;
  const page = report.pages[index];
  if (!page) return <ReportReview begun={begun} report={report} onGo={setIndex} />;
  return (
    <ReportStep
      key={page.id}
      begun={begun}
      report={report}
      index={index}
      page={page}
      onGo={setIndex}
      isAgain={kept !== undefined}
    />
  );
}

/** A new step is read from its start: the steps have one address, so the browser does not see to it. */
function usePlace(place: string): void {
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [place]);
}
