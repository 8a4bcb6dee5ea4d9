import { ApiProblem, type BankIdDevice, type Order } from '@farled/api-client';
import { Alert, Button, Details, Heading, Paragraph, ProblemPanel } from '../components';
import { useTexts } from '../i18n';
import { bankIdTexts } from './bankid.texts';
import { QrCode } from './qr-code';
import { type OrderCalls, type OrderState, useOrder } from './use-order';

export interface BankIdPanelProps extends OrderCalls {
  /** "login", or what is signed; an order under way is found again under this name. */
  purpose: string;
  kind: 'login' | 'sign';
  onComplete: (order: Order) => void;
}

/** Identify or sign with BankID: choice of device, QR code or app, live text, cancel, and always a way on. */
export function BankIdPanel({ purpose, kind, onComplete, ...calls }: BankIdPanelProps) {
  const t = useTexts(bankIdTexts);
  const state = useOrder(purpose, calls, onComplete);
  return (
    <div className="fl-bankid">
      {!state.device && <Choose kind={kind} onChoose={state.start} />}
      {state.device && !state.error && state.order?.status !== 'failed' && <UnderWay state={state} />}
      <Failed state={state} />
      <p role="status" className="fl-bankid-message">
        {messageOf(state, t)}
      </p>
      {state.device && <Way state={state} />}
      <Details summary={t.help}>
        <p>{t.helpText}</p>
      </Details>
    </div>
  );
}

type PanelTexts = (typeof bankIdTexts)['sv'];

/** What is announced politely; the server sends the recommended text only when it changes. */
function messageOf({ device, order, error }: OrderState, t: PanelTexts): string {
  if (!device || error || order?.status === 'failed') return '';
  if (order?.status === 'complete') return t.almost;
  return order?.message ?? t.starting;
}

function Choose({ kind, onChoose }: { kind: 'login' | 'sign'; onChoose: (device: BankIdDevice) => void }) {
  const t = useTexts(bankIdTexts);
  return (
    <div className="fl-bankid-choices">
      <Heading level={2} size="xs">
        {kind === 'login' ? t.chooseLogin : t.chooseSign}
      </Heading>
      <button type="button" onClick={() => onChoose('other')}>
        <strong>{t.other}</strong>
        <span>{t.otherHint}</span>
      </button>
      <button type="button" onClick={() => onChoose('same')}>
        <strong>{t.same}</strong>
        <span>{t.sameHint}</span>
      </button>
    </div>
  );
}

function UnderWay({ state: { device, order } }: { state: OrderState }) {
  const t = useTexts(bankIdTexts);
  if (order?.status === 'complete') return null;
  if (device === 'other') {
    return (
      <div className="fl-bankid-qr">
        {order?.qr ? <QrCode content={order.qr} /> : <span className="ds-skeleton fl-qr" data-variant="rectangle" />}
        <div>
          <Heading level={2} size="xs">
            {t.howQr}
          </Heading>
          <ol className="ds-list">
            {t.qrSteps.split('\n').map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </div>
    );
  }
  return order?.launchUrl ? (
    <div className="fl-flow">
      <Paragraph>{t.openHint}</Paragraph>
      <a className="ds-button" href={order.launchUrl}>
        {t.open}
      </a>
    </div>
  ) : null;
}

/** The order that came back is none of this browser's. */
const isForeign = (error: Error): boolean => error instanceof ApiProblem && error.status === 404;

function Failed({ state: { order, error, isReturn } }: { state: OrderState }) {
  const t = useTexts(bankIdTexts);
  if (isReturn && error && isForeign(error)) {
    return (
      <Alert tone="warning" title={t.elsewhereTitle} urgent>
        <p>{t.elsewhere}</p>
      </Alert>
    );
  }
  if (error && !(error instanceof ApiProblem)) return <ProblemPanel error={error} />;
  const message = error?.message ?? failureOf(order);
  if (message === undefined) return null;
  return (
    <Alert tone="warning" title={t.failedTitle} urgent>
      <p>{message}</p>
      <p>{t.saved}</p>
    </Alert>
  );
}

const failureOf = (order: Order | undefined): string | undefined =>
  order?.status === 'failed' ? order.message : undefined;

function Way({ state }: { state: OrderState }) {
  const t = useTexts(bankIdTexts);
  const { device, order, error } = state;
  if (order?.status === 'complete') return null;
  if (error || order?.status === 'failed') {
    return (
      <div className="fl-actions">
        <Button onClick={() => device && state.start(device)}>{t.retry}</Button>
        <Button variant="tertiary" onClick={state.reset}>
          {t.change}
        </Button>
      </div>
    );
  }
  return (
    <div className="fl-actions">
      <Button variant="secondary" onClick={state.cancel}>
        {t.cancel}
      </Button>
    </div>
  );
}
