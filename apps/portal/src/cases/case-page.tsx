import type { CasePage as Case } from '@farled/api-client';
import {
  EmailLink,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  PhoneLink,
  Section,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { Bookings } from '../booking/bookings';
import { Payments } from '../payment/payments';
import { Survey } from '../survey/survey';
import { Appeals } from './appeals';
import { CaseApplication } from './case-application';
import { CaseDecision } from './case-decision';
import { CaseDocuments } from './case-documents';
import { CaseHistory } from './case-history';
import { CaseMap } from './case-map';
import { CaseMessages } from './case-messages';
import { casesTexts } from './cases.texts';
import { AnswerInCase, Supplements } from './supplement';
import { useSeen } from './use-seen';
import { UsualTime } from './usual-time';
import { Withdraw } from './withdraw';

const LOOK_AGAIN = 10_000;

/** Where a case stands, what one must do, and everything that belongs to it. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const found = useRead('GET /api/cases/{id}', { path: { id: caseId } }, { every: LOOK_AGAIN });
  return (
    <PageBody>
      <LoadedPage query={found}>{(data) => <Shown found={data} />}</LoadedPage>
    </PageBody>
  );
}

function Shown({ found }: { found: Case }) {
  const t = useTexts(casesTexts);
  useSeen(found);
  return (
    <>
      <PageHeading
        title={`${found.service.title}, ${found.diaryNumber}`}
        above={
          <p className="app-service">
            {t.number} {found.diaryNumber}
          </p>
        }
      >
        {found.service.title}
      </PageHeading>
      <Standing found={found} />
      {found.expected && <UsualTime expected={found.expected} />}
      <Supplements
        todo={found.todo}
        form={({ id }, done) => <AnswerInCase caseId={found.id} supplementId={id} onAnswered={done} />}
      />
      <Bookings caseId={found.id} />
      <Payments caseId={found.id} />
      {found.decision && <CaseDecision caseId={found.id} decision={found.decision} />}
      <Appeals found={found} />
      {found.status.code === 'closed' && <Survey caseId={found.id} />}
      <Section title={t.steps}>
        <CaseMap steps={found.steps} />
      </Section>
      <CaseMessages found={found} />
      <CaseDocuments caseId={found.id} documents={found.documents} />
      <CaseApplication caseId={found.id} />
      <CaseHistory history={found.history} />
      {found.mayWithdraw && <Withdraw caseId={found.id} />}
      <Contact found={found} />
    </>
  );
}

/** In one sentence, with the next date. */
function Standing({ found }: { found: Case }) {
  const t = useTexts(casesTexts);
  const format = useFormat();
  const day = found.status.nextDate && format.day(found.status.nextDate);
  // The sentence may name the day itself. While the resident must answer, it is the day to answer by.
  const next = day && !found.status.sentence.includes(day) && (found.todo.length > 0 ? t.due(day) : t.next(day));
  return (
    <Paragraph lead className="app-standing">
      {found.status.sentence} {next && <strong>{next}</strong>}
    </Paragraph>
  );
}

function Contact({ found: { contact } }: { found: Case }) {
  const t = useTexts(casesTexts);
  return (
    <Section title={t.contact}>
      <p>{contact.department}</p>
      <p className="app-contact">
        <PhoneLink phone={contact.phone} />
        <EmailLink email={contact.email} />
      </p>
    </Section>
  );
}
