import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Modes } from '../modes';
import type { CardBook, CardPayment, CardWish } from './card-book';

/** A card provider with a page of its own (Nexi Checkout, Payment API v1). */
export function cardApi(book: CardBook, modes: Modes, key: string): Router {
  const api = Router();
  api.use(modes.guard('card', { code: '1001', message: 'Internal server error', source: 'Internal' }));
  api.use((request: Request, response: Response, next: NextFunction) => {
    if (request.get('authorization') === key) next();
    else response.status(401).end();
  });
  api.use(express.json({ limit: '64kb' }));
  api.post('/payments', (request, response) => create(book, request, response));
  api.get('/payments/:id', (request, response) => {
    const payment = book.find(request.params.id);
    if (payment) response.json({ payment: describe(payment) });
    else response.status(404).end();
  });
  api.put('/payments/:id/terminate', (request, response) => {
    const payment = book.find(request.params.id);
    if (!payment) response.status(404).end();
    else response.status(book.terminate(payment) ? 204 : 402).end();
  });
  api.post('/charges/:id/refunds', (request, response) => {
    const refundId = book.refund(
      String(request.params.id),
      request.get('idempotency-key') ?? '',
      Number(request.body?.amount),
    );
    if (refundId) response.status(201).json({ refundId });
    else response.status(400).json({ errors: { amount: ['cannot be refunded'] } });
  });
  return api;
}

function create(book: CardBook, request: Request, response: Response): void {
  const wish = readWish(request.body);
  if (!wish) {
    response.status(400).json({ errors: { order: ['cannot be read'] } });
    return;
  }
  const payment = book.create(request.get('idempotency-key') ?? '', wish);
  response.status(201).json({ paymentId: payment.paymentId, hostedPaymentPageUrl: book.pageOf(payment) });
}

function readWish(body: unknown): CardWish | undefined {
  const { order = {}, checkout = {}, notifications } = (body ?? {}) as Record<string, Record<string, unknown>>;
  const { returnUrl, cancelUrl } = checkout;
  if (!isWhole(order) || checkout.integrationType !== 'HostedPaymentPage') return undefined;
  if (typeof returnUrl !== 'string' || typeof cancelUrl !== 'string') return undefined;
  const webHooks = (notifications?.webHooks ?? []) as CardWish['webHooks'];
  return { amount: Number(order.amount), reference: String(order.reference), returnUrl, cancelUrl, webHooks };
}

const isWhole = ({ amount, currency }: Record<string, unknown>): boolean =>
  Number.isInteger(amount) && Number(amount) > 0 && currency === 'SEK';

function describe({ paymentId, amount, reference, chargeId, terminated, refunded }: CardPayment): object {
  const charged = chargeId ? amount : 0;
  return {
    paymentId,
    summary: { reservedAmount: charged, chargedAmount: charged, refundedAmount: refunded },
    orderDetails: { amount, currency: 'SEK', reference },
    ...(chargeId && { charges: [{ chargeId, amount }] }),
    ...(terminated && { terminated: new Date(0).toISOString() }),
  };
}
