import { type BankIdDevice, NoAnswer, type Order } from '@farled/api-client';
import { useEffect, useRef, useState } from 'react';
import { usePoll } from '../hooks';
import { openOrder, withReturn } from './launch';

const POLL_EVERY = 1000;
const TOLERATED_SILENCES = 5;

/** How an order is started, followed and cancelled: login and signing differ only in their addresses. */
export interface OrderCalls {
  start(device: BankIdDevice): Promise<Order>;
  poll(orderId: string): Promise<Order>;
  cancel(orderId: string): Promise<unknown>;
}

/** How far an order has come. */
interface Progress {
  device?: BankIdDevice;
  order?: Order;
  error?: Error;
}

export interface OrderState extends Progress {
  start(device: BankIdDevice): void;
  cancel(): void;
  reset(): void;
}

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** An order from choice of device to its end; it survives that the browser goes to the app and comes back. */
export function useOrder(purpose: string, calls: OrderCalls, onComplete: (order: Order) => void): OrderState {
  const { progress, setProgress, take, fail } = useProgress(purpose, onComplete);
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
    setProgress({ device });
    calls.start(device).then((begun) => {
      take(begun);
      if (device === 'same' && begun.launchUrl) location.assign(withReturn(begun.launchUrl, location.href));
    }, fail);
  };
  const reset = () => {
    openOrder.keep(purpose, null);
    setProgress({});
  };
  const cancel = () => {
    if (order?.status === 'pending') void calls.cancel(order.orderId).catch(() => undefined);
    reset();
  };
  useReturned(purpose, (orderId) => {
    setProgress({ device: 'same' });
    void follow(orderId);
  });
  usePoll(() => follow(order?.orderId ?? ''), POLL_EVERY, order?.status === 'pending');
  return { ...progress, start, cancel, reset };
}

/** Keeps the progress, and the order under way in case the browser leaves for the app. */
function useProgress(purpose: string, onComplete: (order: Order) => void) {
  const [progress, setProgress] = useState<Progress>({});
  const take = (order: Order) => {
    setProgress(({ device }) => ({ device, order }));
    openOrder.keep(purpose, order.status === 'pending' ? order.orderId : null);
    if (order.status === 'complete') onComplete(order);
  };
  const fail = (failure: unknown) => {
    openOrder.keep(purpose, null);
    setProgress(({ device }) => ({ device, error: asError(failure) }));
  };
  return { progress, setProgress, take, fail };
}

/** Picks up the order that was under way when the browser left for the app. */
function useReturned(purpose: string, resume: (orderId: string) => void): void {
  // Once, when the page is shown
  useEffect(() => {
    const orderId = openOrder.read(purpose);
    if (orderId) resume(orderId);
  }, []);
}
