import type { PartStage, SignRequestPage as Request } from '@farled/api-client';
import {
  Alert,
  ButtonLink,
  Heading,
  LoadedPage,
  PageBody,
  PageHeading,
  Paragraph,
  Section,
  SummaryList,
  useFormat,
  useRead,
  useTexts,
} from '@farled/ui';
import { useParams } from 'react-router';
import { paths } from '../paths';
import { Refuse } from './refuse';
import { SignWith } from './sign-with';
import { signingTexts } from './signing.texts';

/** What somebody else has written and asks one to sign: to read, to sign with one's own BankID, or to refuse. */
export function SignRequestPage() {
  const { requestId = '' } = useParams();
  const request = useRead('GET /api/sign-requests/{id}', { path: { id: requestId } });
  return (
    <PageBody>
      <LoadedPage query={request}>
        {(data) =>
          data.state === 'waiting' ? <Open request={data} onAnswer={request.refetch} /> : <Done request={data} />
        }
      </LoadedPage>
    </PageBody>
  );
}

function Open({ request, onAnswer }: { request: Request; onAnswer: () => unknown }) {
  const t = useTexts(signingTexts);
  const format = useFormat();
  return (
    <>
      <PageHeading above={request.party.name && <p className="app-service">{t.concerns(request.party.name)}</p>}>
        {request.title}
      </PageHeading>
      <Paragraph lead>{t[`lead-${request.role}`]}</Paragraph>
      <p>{t.due(format.day(request.dueAt))}</p>
      {request.summary.map((page) => (
        <section key={page.id} className="app-review">
          <Heading level={2}>{page.title}</Heading>
          <SummaryList items={page.rows} />
        </section>
      ))}
      {LEFT_OUT[request.role] && <p className="fl-quiet app-note">{t[LEFT_OUT[request.role] ?? 'leftOut']}</p>}
      {request.part ? (
        <ToPart id={request.id} stage={request.part.stage} />
      ) : (
        <Section title={t.sign}>
          <p>{t.signLead}</p>
          <SignWith thing="sign-requests" id={request.id} onSigned={() => void onAnswer()} />
        </Section>
      )}
      <div className="fl-actions">
        <Refuse id={request.id} onRefused={() => void onAnswer()} />
      </div>
    </>
  );
}

const LEFT_OUT = { guardian: 'leftOut', invited: 'leftOutInvited', signatory: undefined } as const;

/** Before she signs she answers for herself. */
function ToPart({ id, stage }: { id: string; stage: PartStage }) {
  const t = useTexts(signingTexts);
  return (
    <Section title={t.fillIn}>
      <p>{t.fillInLead}</p>
      <div className="fl-actions">
        <ButtonLink to={paths.part(id)}>{stage === 'empty' ? t.fillIn : t.goOn}</ButtonLink>
      </div>
    </Section>
  );
}

function Done({ request: { state, title, part } }: { request: Request }) {
  const t = useTexts(signingTexts);
  return (
    <>
      <PageHeading above={<p className="app-service">{title}</p>}>{t[`done-${state}`]}</PageHeading>
      <Alert tone={state === 'signed' ? 'success' : 'info'}>
        <p>{t[`doneText-${state}`]}</p>
      </Alert>
      {state === 'signed' &&
        part?.summary.map((page) => (
          <section key={page.id} className="app-review">
            <Heading level={2}>{t.ownPart(page.title)}</Heading>
            <SummaryList items={page.rows} />
          </section>
        ))}
      <div className="fl-actions">
        <ButtonLink to={paths.cases}>{t.toCases}</ButtonLink>
      </div>
    </>
  );
}
