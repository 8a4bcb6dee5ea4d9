import type { OfficerRectification } from '@farled/api-client';
import {
  Alert,
  Button,
  Heading,
  LoadedPage,
  PageBody,
  PageHeading,
  ProblemPanel,
  SummaryList,
  TextLink,
  useChange,
  useFormat,
  useRead,
  useSession,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { AnswerForm } from './answer-form';
import { DueStatus } from './due-status';
import { rectificationTexts } from './rectification.texts';
import { RECTIFICATIONS } from './use-rectifications';

/** One request to put a fact right: what the municipality had, what is said to be wrong, and the answer. */
export function RectificationPage() {
  const t = useTexts(rectificationTexts);
  const { rectificationId = '' } = useParams();
  const query = useRead('GET /api/officer/rectifications/{id}', { path: { id: rectificationId } });
  return (
    <PageBody>
      <LoadedPage query={query}>
        {(request) => (
          <>
            <p>
              <TextLink to={paths.rectifications}>{t.back}</TextLink>
            </p>
            <PageHeading title={`${request.diaryNumber} – ${t.title}`}>{request.diaryNumber}</PageHeading>
            <div className="fl-flow">
              <p>
                <DueStatus request={request} />
              </p>
              <Facts request={request} />
              {request.answer ? <Given request={request} /> : <Open request={request} />}
            </div>
          </>
        )}
      </LoadedPage>
    </PageBody>
  );
}

function Facts({ request }: { request: OfficerRectification }) {
  const t = useTexts(rectificationTexts);
  const format = useFormat();
  const { sender, isForAnother, party, fact, text, receivedAt } = request;
  const said = fact.label ? `${fact.label}: ${fact.value}` : t.noFact;
  const source = fact.at ? t.sourceOf(fact.sourceTitle, format.dayTime(fact.at)) : fact.sourceTitle;
  return (
    <SummaryList
      items={[
        { key: 'sender', label: t.sender, value: sender ?? t.hidden },
        ...(isForAnother ? [{ key: 'party', label: t.party, value: party ?? t.hidden }] : []),
        { key: 'received', label: t.received, value: format.dayTime(receivedAt) },
        { key: 'fact', label: t.asItWas, value: said },
        { key: 'source', label: t.source, value: source },
        { key: 'text', label: t.wrong, value: <span className="ws-words">{text}</span> },
      ]}
    />
  );
}

function Open({ request }: { request: OfficerRectification }) {
  const t = useTexts(rectificationTexts);
  const { loggedIn } = useSession();
  const { id, owner, revision, mayAnswer } = request;
  const take = useChange('POST /api/officer/rectifications/{id}/take', [
    'GET /api/officer/rectifications/{id}',
    RECTIFICATIONS,
  ]);
  const isMine = owner !== null && owner.id === loggedIn?.staffId;
  const go = (to: 'me' | 'nobody') => take.mutate({ path: { id }, body: { to, revision } });
  if (!mayAnswer) return null;
  return (
    <section className="fl-flow">
      <p>{owner ? t.ownedBy(isMine ? t.you : (owner.name ?? t.colleague)) : t.ownedByNobody}</p>
      {take.error && <ProblemPanel error={take.error} />}
      {isMine ? (
        <>
          <AnswerForm request={request} />
          <Button variant="tertiary" busy={take.isPending} onClick={() => go('nobody')}>
            {t.giveBack}
          </Button>
        </>
      ) : (
        <Button busy={take.isPending} onClick={() => go('me')}>
          {owner ? t.takeOver : t.take}
        </Button>
      )}
    </section>
  );
}

function Given({ request }: { request: OfficerRectification }) {
  const t = useTexts(rectificationTexts);
  const format = useFormat();
  const { answer } = request;
  if (!answer) return null;
  return (
    <section className="fl-flow">
      <Heading level={2} size="xs">
        {t.given}
      </Heading>
      <Alert tone="success" title={t[`outcome-${answer.outcome}`]}>
        <p className="ws-words">{answer.text}</p>
        <p className="fl-quiet">{t.givenBy(answer.by ?? t.colleague, format.dayTime(answer.at))}</p>
      </Alert>
    </section>
  );
}
