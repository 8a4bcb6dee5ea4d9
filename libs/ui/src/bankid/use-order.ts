import { type BankIdDevice, NoAnswer, type Order, type OrderStart } from '@farled/api-client';
import { type MutableRefObject, useEffect, useRef, useState } from 'react';
import { usePoll } from '../hooks';
import { forgetReturn, openOrder, returnedOrder, startedHere } from './launch';

const POLL_EVERY = 1000;
const TOLERATED_SILENCES = 5;

/** How an order is started, followed and cancelled: login and signing differ only in their addresses. */
export interface OrderCalls {
  start(start: OrderStart): Promise<Order>;
  poll(orderId: string): Promise<Order>;
  cancel(orderId: string, options?: { keepalive: boolean }): Promise<unknown>;
}

/** How far an order has come. */
interface Progress {
  device?: BankIdDevice;
  order?: Order;
  error?: Error;
  /** Picked up after the browser was away in the app. */
  isReturn?: boolean;
}

export interface OrderState extends Progress {
  start(device: BankIdDevice): void;
  cancel(): void;
  reset(): void;
}

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** An order from choice of device to its end; it survives that the browser goes to the app and comes back. */
export function useOrder(purpose: string, calls: OrderCalls, onComplete: (order: Order) => void): OrderState {
  const { progress, latest, show, take, fail } = useProgress(purpose, onComplete);
  const silences = useRef(0);
  const { order } = progress;
  const follow = async (orderId: string) => {
    try {
      take(await calls.poll(orderId));
      silences.current = 0;
    } catch (failure) {
      // One lost answer is no failed order: only a refusal or a long silence ends it.
      silences.current += 1;
      if (!(failure instanceof NoAnswer) || silences.current > TOLERATED_SILENCES) fail(failure);
    }
  };
  const start = (device: BankIdDevice) => {
    show({ device });
    calls.start({ device, ...startedHere() }).then((begun) => {
      take(begun);
      if (device === 'same' && begun.launchUrl) location.assign(begun.launchUrl);
    }, fail);
  };
  const reset = () => {
    openOrder.keep(purpose, null);
    show({});
  };
  const cancel = () => {
    if (order?.status === 'pending') void calls.cancel(order.orderId).catch(() => undefined);
    reset();
  };
  useReturned(purpose, (orderId) => {
    show({ device: 'same', isReturn: true });
    void follow(orderId);
  });
  useLeaving(purpose, latest, calls);
  usePoll(() => follow(order?.orderId ?? ''), POLL_EVERY, order?.status === 'pending');
  return { ...progress, start, cancel, reset };
}

/** Keeps the progress, and the order under way in case the browser leaves for the app. */
function useProgress(purpose: string, onComplete: (order: Order) => void) {
  const [progress, setProgress] = useState<Progress>({});
  const latest = useRef<Progress>({});
  const show = (next: Progress) => {
    latest.current = next;
    setProgress(next);
  };
  const take = (order: Order) => {
    show({ device: latest.current.device, order });
    openOrder.keep(purpose, order.status === 'pending' ? order.orderId : null);
    if (order.status === 'complete') onComplete(order);
  };
  const fail = (failure: unknown) => {
    openOrder.keep(purpose, null);
    const { device, isReturn } = latest.current;
    show({ device, isReturn, error: asError(failure) });
  };
  return { progress, latest, show, take, fail };
}

/** Picks up the order that was under way when the browser left for the app; the app may have opened a new tab. */
function useReturned(purpose: string, resume: (orderId: string) => void): void {
  // Once, when the page is shown
  useEffect(() => {
    const returned = returnedOrder(location.hash);
    if (returned) forgetReturn();
    const orderId = returned ?? openOrder.read(purpose);
    if (orderId) resume(orderId);
  }, []);
}

/**
 * Takes the order back when one leaves, so that nobody finishes it behind one's back. Not when the browser itself is put
 * away for the app on the same device: there one comes back.
 */
function useLeaving(purpose: string, latest: MutableRefObject<Progress>, calls: OrderCalls): void {
  const newest = useRef(calls);
  newest.current = calls;
  useEffect(() => {
    const takeBack = () => {
      const { order } = latest.current;
      if (order?.status !== 'pending') return;
      openOrder.keep(purpose, null);
      void newest.current.cancel(order.orderId, { keepalive: true }).catch(() => undefined);
    };
    const away = () => {
      if (latest.current.device === 'other') takeBack();
    };
    addEventListener('pagehide', away);
    return () => {
      removeEventListener('pagehide', away);
      takeBack();
    };
  }, []);
}
