import { type CallProgress, type CallStart, NoAnswer } from '@farled/api-client';
import { useApi, usePoll } from '@farled/ui';
import { type MutableRefObject, useEffect, useRef, useState } from 'react';

const POLL_EVERY = 1000;
const TOLERATED_SILENCES = 5;

interface State {
  /** What was asked, so that it can be asked again. */
  wish?: CallStart;
  call?: Pick<CallProgress, 'callId' | 'order'> & Partial<CallProgress>;
  error?: Error;
}

export interface CallState extends State {
  start(wish: CallStart): void;
  cancel(): void;
  reset(): void;
}

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** A call from the first question to the answer; taken back when the officer leaves the page. */
export function useCall(onDone: () => void): CallState {
  const api = useApi();
  const [state, setState] = useState<State>({});
  const latest = useRef(state);
  const silences = useRef(0);
  const show = (next: State) => {
    latest.current = next;
    setState(next);
  };
  const { call, wish } = state;
  const isPending = call?.order.status === 'pending';
  const start = (next: CallStart) => {
    show({ wish: next });
    api.call('POST /api/officer/calls', { body: next }).then(
      (begun) => show({ wish: next, call: begun }),
      (failure: unknown) => show({ wish: next, error: asError(failure) }),
    );
  };
  const follow = async () => {
    if (!call) return;
    try {
      const now = await api.call('POST /api/officer/calls/{id}/poll', { path: { id: call.callId } });
      silences.current = 0;
      show({ wish, call: now });
      if (now.order.status === 'complete') onDone();
    } catch (failure) {
      silences.current += 1;
      if (!(failure instanceof NoAnswer) || silences.current > TOLERATED_SILENCES)
        show({ wish, error: asError(failure) });
    }
  };
  const takeBack = useTakeBack(latest);
  const cancel = () => {
    takeBack();
    show({});
  };
  usePoll(follow, POLL_EVERY, isPending);
  return { ...state, start, cancel, reset: () => show({}) };
}

/** Takes the order back, also when the officer leaves: nobody should be asked for something that nobody waits for. */
function useTakeBack(latest: MutableRefObject<State>): () => void {
  const api = useApi();
  const takeBack = () => {
    const open = latest.current.call;
    if (open?.order.status !== 'pending') return;
    const path = { id: open.callId };
    void api.call('POST /api/officer/calls/{id}/cancel', { path }, { keepalive: true }).catch(() => undefined);
  };
  useEffect(() => {
    addEventListener('pagehide', takeBack);
    return () => {
      removeEventListener('pagehide', takeBack);
      takeBack();
    };
  }, []);
  return takeBack;
}
