import type { FollowedCase } from '@farled/api-client';
import {
  Button,
  Details,
  EmailLink,
  PageHeading,
  Paragraph,
  PhoneLink,
  Prose,
  Section,
  useChange,
  useFormat,
  useTexts,
} from '@farled/ui';
import { CaseMap } from '../cases/case-map';
import { Supplements } from '../cases/supplement';
import { AnswerByCode } from './answer-by-code';
import { followTexts } from './follow.texts';

/** Where the case stands, what is asked and what has been said; nothing of what was sent in. */
export function FollowedView({ found }: { found: FollowedCase }) {
  const t = useTexts(followTexts);
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
      <Paragraph lead className="app-standing">
        {found.status.sentence}
      </Paragraph>
      <Supplements todo={found.todo} form={({ id }, done) => <AnswerByCode supplementId={id} onAnswered={done} />} />
      <Section title={t.steps}>
        <CaseMap steps={found.steps} />
      </Section>
      <Messages messages={found.messages} />
      <History found={found} />
      <Section title={t.contact}>
        <p>{found.contact.department}</p>
        <p className="app-contact">
          <PhoneLink phone={found.contact.phone} />
          <EmailLink email={found.contact.email} />
        </p>
      </Section>
      <Leave />
    </>
  );
}

function Messages({ messages }: Pick<FollowedCase, 'messages'>) {
  const t = useTexts(followTexts);
  const format = useFormat();
  return (
    <Section title={t.messages}>
      {messages.length === 0 && <p className="fl-quiet">{t.noMessages}</p>}
      <ul className="app-messages">
        {[...messages].reverse().map((message) => (
          <li key={message.id} data-from={message.from}>
            <p className="app-message-head">
              <strong>{message.from === 'you' ? t.fromYou : t.fromThem}</strong>{' '}
              <span className="fl-quiet">{format.dayTime(message.at)}</span>
            </p>
            <Prose text={message.text} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function History({ found: { history } }: { found: FollowedCase }) {
  const t = useTexts(followTexts);
  const format = useFormat();
  return (
    <Details summary={t.history}>
      <ul className="app-history">
        {history.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <span className="fl-quiet">{format.dayTime(at)}</span> {text}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Leave() {
  const t = useTexts(followTexts);
  const leave = useChange('DELETE /api/follow', ['GET /api/follow']);
  return (
    <div className="fl-section">
      <p className="fl-quiet">{t.leaveText}</p>
      <Button variant="secondary" busy={leave.isPending} onClick={() => leave.mutate({})}>
        {t.leave}
      </Button>
    </div>
  );
}
