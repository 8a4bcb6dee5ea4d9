import type { CallStart } from '@farled/api-client';
import { Alert, Button, Heading, useTexts } from '@farled/ui';
import { useState } from 'react';
import { callTexts } from './call.texts';
import { CallDone } from './call-done';
import { CallForm } from './call-form';
import { type CallState, useCall } from './use-call';

type Stage = 'asking' | 'waiting' | 'failed' | 'done';

function stageOf({ wish, call, error }: CallState): Stage {
  if (error || call?.order.status === 'failed') return 'failed';
  if (call?.order.status === 'complete') return 'done';
  return wish ? 'waiting' : 'asking';
}

/** Asks whom one talks to, waits for her BankID, and tells who she is or why one does not know. */
export function CallPanel({ caseId, onDone = () => undefined }: { caseId?: string; onDone?: () => void }) {
  const state = useCall(onDone);
  const [before, setBefore] = useState<CallStart>();
  const stage = stageOf(state);
  const change = () => {
    setBefore(state.wish);
    state.reset();
  };
  return (
    <div className="ws-call">
      <p role="status" className="ws-call-message">
        {stage === 'waiting' ? state.call?.order.message : ''}
      </p>
      {stage === 'asking' && <CallForm caseId={caseId} before={before} onStart={state.start} />}
      {stage === 'waiting' && <Waiting state={state} />}
      {stage === 'failed' && <Failed state={state} onChange={change} />}
      {stage === 'done' && state.call && <CallDone call={state.call} onReset={state.reset} />}
    </div>
  );
}

function Failed({ state: { wish, call, error, start }, onChange }: { state: CallState; onChange: () => void }) {
  const t = useTexts(callTexts);
  return (
    <>
      <Alert tone="warning" title={t.failed} urgent>
        <p>{error?.message ?? call?.order.message}</p>
      </Alert>
      <div className="fl-actions">
        <Button onClick={() => wish && start(wish)}>{t.retry}</Button>
        <Button variant="tertiary" onClick={onChange}>
          {t.change}
        </Button>
      </div>
    </>
  );
}

function Waiting({ state }: { state: CallState }) {
  const t = useTexts(callTexts);
  return (
    <>
      <Heading level={2} size="xs">
        {t.waiting}
      </Heading>
      <ol className="ds-list">
        {t.steps.split('\n').map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="fl-actions">
        <Button variant="secondary" onClick={state.cancel}>
          {t.cancel}
        </Button>
      </div>
    </>
  );
}
