import express, { type Request, type Response, Router } from 'express';
import type { Modes } from '../modes';
import { readPayment, type SwishFault } from './read-request';
import type { SwishBook } from './swish-book';
import { describePayment, describeRefund } from './swish-payment';

/** The number that the sandbox's agreement is about. */
const PAYEE = '1239008465';
const UUID = /^[0-9A-F]{32}$/;

/** Swish for merchants, as its integration guide says. */
export function swishApi(book: SwishBook, modes: Modes): Router {
  const api = Router();
  api.use(modes.guard('swish', [{ errorCode: 'FF10', errorMessage: 'Bank system processing error' }]));
  api.use(express.json({ limit: '64kb', type: ['application/json', 'application/json-patch+json'] }));
  api.put('/v2/paymentrequests/:id', (request, response) => create(book, request, response));
  api.get('/v1/paymentrequests/:id', (request, response) => {
    const payment = book.find(request.params.id);
    if (payment) response.json(describePayment(payment));
    else refuse(response, 'RF02', 404);
  });
  api.patch('/v1/paymentrequests/:id', (request, response) => cancel(book, request, response));
  api.put('/v2/refunds/:id', (request, response) => refund(book, request, response));
  api.get('/v1/refunds/:id', (request, response) => {
    const found = book.findRefund(request.params.id);
    if (found) response.json(describeRefund(found));
    else refuse(response, 'RF02', 404);
  });
  return api;
}

function create(book: SwishBook, request: Request, response: Response): void {
  const id = String(request.params.id);
  const wish = UUID.test(id) ? readPayment(request.body ?? {}, PAYEE) : 'FF08';
  const made = typeof wish === 'string' ? wish : book.create(id, wish);
  if (typeof made === 'string') {
    refuse(response, made);
    return;
  }
  response.status(201).set('location', `/swish-cpcapi/api/v1/paymentrequests/${id}`);
  if (!made.payerAlias) response.set('paymentrequesttoken', made.token);
  response.end();
}

function cancel(book: SwishBook, request: Request, response: Response): void {
  const [change] = Array.isArray(request.body) ? request.body : [];
  const { op, path, value } = (change ?? {}) as Record<string, unknown>;
  const payment = book.find(String(request.params.id));
  if (!payment) refuse(response, 'RF02', 404);
  else if (op !== 'replace' || path !== '/status' || value !== 'cancelled') refuse(response, 'FF08');
  else if (!book.cancel(payment))
    response.status(422).json([{ errorCode: 'RP07', errorMessage: 'cannot be cancelled' }]);
  else response.json(describePayment(payment));
}

function refund(book: SwishBook, request: Request, response: Response): void {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const { originalPaymentReference, amount, payerAlias, callbackUrl, callbackIdentifier } = body;
  if (payerAlias !== PAYEE) {
    refuse(response, 'RP01');
    return;
  }
  const wish = {
    originalPaymentReference: String(originalPaymentReference),
    amount: Number(amount),
    callbackUrl: String(callbackUrl),
    callbackIdentifier: String(callbackIdentifier),
  };
  const made = wish.amount > 0 ? book.refund(String(request.params.id), wish) : 'PA02';
  if (typeof made === 'string') refuse(response, made);
  else response.status(201).set('location', `/swish-cpcapi/api/v1/refunds/${made.id}`).end();
}

function refuse(response: Response, errorCode: SwishFault, status = 422): void {
  response.status(status).json([{ errorCode, errorMessage: `refused (${errorCode})`, additionalInformation: null }]);
}
