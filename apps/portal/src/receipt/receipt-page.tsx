import type { CasePage } from '@farled/api-client';
import {
  ButtonLink,
  defineTexts,
  EmailLink,
  Heading,
  LoadedPage,
  OuterLink,
  PageBody,
  PageHeading,
  PhoneLink,
  Section,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { CaseMap } from '../cases/case-map';
import { downloads, paths } from '../paths';
import { Survey } from '../survey/survey';

const texts = defineTexts(
  {
    title: 'Vi har tagit emot din ansökan',
    number: 'Diarienummer',
    received: (when: string) => `Mottagen ${when}`,
    next: 'Vad händer nu?',
    answer: (day: string) => `Du får besked senast ${day}.`,
    notice: 'Vi hör av oss när något händer. Du behöver inte göra något nu.',
    download: 'Ladda ner kvittot (PDF)',
    follow: 'Följ ditt ärende',
    contact: 'Frågor om ditt ärende?',
    quote: 'Uppge diarienumret när du kontaktar oss.',
  },
  {
    title: 'We have received your application',
    number: 'Case number',
    received: (when: string) => `Received ${when}`,
    next: 'What happens now?',
    answer: (day: string) => `You will get a decision by ${day}.`,
    notice: 'We will contact you when something happens. There is nothing you need to do now.',
    download: 'Download the receipt (PDF)',
    follow: 'Follow your case',
    contact: 'Questions about your case?',
    quote: 'Give the case number when you contact us.',
  },
);

/** The receipt: the number, what happens now and when, whom to ask. */
export function ReceiptPage() {
  const { caseId = '' } = useParams();
  const found = useRead('GET /api/cases/{id}', { path: { id: caseId } });
  return (
    <PageBody>
      <LoadedPage query={found}>{(data) => <Receipt received={data} />}</LoadedPage>
    </PageBody>
  );
}

function Receipt({ received }: { received: CasePage }) {
  const t = useTexts(texts);
  const format = useFormat();
  // Later on the next date may be the resident's own.
  const answerBy = received.todo.length === 0 && received.status.nextDate;
  return (
    <>
      <div className="app-receipt" data-color="success">
        <PageHeading title={`${t.title} – ${received.service.title}`}>{t.title}</PageHeading>
        <p>{received.service.title}</p>
        <p className="app-receipt-number">
          <span>{t.number}</span> <strong>{received.diaryNumber}</strong>
        </p>
        <p>{t.received(format.dayTime(received.receivedAt))}</p>
      </div>
      <Section title={t.next}>
        <p>
          {answerBy && <strong>{t.answer(format.day(answerBy))} </strong>}
          {t.notice}
        </p>
        <CaseMap steps={received.steps} />
      </Section>
      <div className="fl-actions">
        <ButtonLink to={paths.case(received.id)}>{t.follow}</ButtonLink>
        <OuterLink href={downloads.receipt(received.id)} download>
          {t.download}
        </OuterLink>
      </div>
      <Survey caseId={received.id} />
      <div className="fl-section app-contact-block">
        <Heading level={2} size="xs">
          {t.contact}
        </Heading>
        <p>{t.quote}</p>
        <p className="app-contact">
          <PhoneLink phone={received.contact.phone} />
          <EmailLink email={received.contact.email} />
        </p>
      </div>
    </>
  );
}
