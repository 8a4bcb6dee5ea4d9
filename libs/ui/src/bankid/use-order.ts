import type { BankIdDevice, Order } from '@farled/api-client';
import { useCallback, useEffect, useState } from 'react';
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

export interface OrderState {
  device: BankIdDevice | undefined;
  order: Order | undefined;
  error: Error | undefined;
  start(device: BankIdDevice): void;
  cancel(): void;
  reset(): void;
}

const asError = (failure: unknown): Error => (failure instanceof Error ? failure : new Error(String(failure)));

/** An order from choice of device to its end; it survives that the browser goes to the app and comes back. */
export function useOrder(purpose: string, calls: OrderCalls, onComplete: (order: Order) => void): OrderState {
  const [device, setDevice] = useState<BankIdDevice>();
  const [order, setOrder] = useState<Order>();
  const [error, setError] = useState<Error>();
  const [silences, setSilences] = useState(0);
  const take = useCallback(
    (next: Order) => {
      setOrder(next);
      openOrder.keep(purpose, next.status === 'pending' ? next.orderId : null);
      if (next.status === 'complete') onComplete(next);
    },
    [purpose, onComplete],
  );
  const follow = async (orderId: string) => {
    try {
      take(await calls.poll(orderId));
      setSilences(0);
    } catch (failure) {
      // One lost answer is no failed order: only a refusal or a long silence ends it.
      const patient = asError(failure).name === 'NoAnswer' && silences < TOLERATED_SILENCES;
      if (patient) setSilences(silences + 1);
      else fail(failure);
    }
  };
  const fail = (failure: unknown) => {
    openOrder.keep(purpose, null);
    setOrder(undefined);
    setError(asError(failure));
  };
  const start = (chosen: BankIdDevice) => {
    setDevice(chosen);
    setError(undefined);
    setOrder(undefined);
    calls.start(chosen).then((begun) => {
      take(begun);
      if (chosen === 'same' && begun.launchUrl) location.assign(withReturn(begun.launchUrl, location.href));
    }, fail);
  };
  const reset = () => {
    openOrder.keep(purpose, null);
    setDevice(undefined);
    setOrder(undefined);
    setError(undefined);
  };
  const cancel = () => {
    if (order?.status === 'pending') void calls.cancel(order.orderId).catch(() => undefined);
    reset();
  };
  useReturned(purpose, (orderId) => {
    setDevice('same');
    void follow(orderId);
  });
  usePoll(() => follow(order?.orderId ?? ''), POLL_EVERY, order?.status === 'pending');
  return { device, order, error, start, cancel, reset };
}

/** Picks up the order that was under way when the browser left for the app. */
function useReturned(purpose: string, resume: (orderId: string) => void): void {
  // Once, when the page is shown
  useEffect(() => {
    const orderId = openOrder.read(purpose);
    if (orderId) resume(orderId);
  }, []);
}
