import express, { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import type { Modes } from '../modes';
import type { OrderBook } from './order-book';
import { checkOrderRequest, isPhone, type OrderKind } from './order-request';

const STATUS = {
  alreadyInProgress: 400,
  invalidParameters: 400,
  notFound: 404,
  methodNotAllowed: 405,
  unsupportedMediaType: 415,
  maintenance: 503,
} as const;

/** BankID's Relying Party API v6: auth, sign, their phone twins, collect, cancel. */
export function relyingPartyApi(orders: OrderBook, modes: Modes): Router {
  const api = Router();
  api.use((_request, response, next) => {
    if (modes.of('bankid') === 'maintenance') refuse(response, 'maintenance', 'The service is under maintenance');
    else next();
  });
  api.use(modes.guard('bankid', { errorCode: 'internalError', details: 'Unknown error' }));
  const methods: Record<string, (request: Request, response: Response) => void> = {
    ...Object.fromEntries(ORDERS.map((kind) => [`/${kind}`, starter(kind, orders, modes)])),
    '/collect': (request, response) => collect(orders, modes, request, response),
    '/cancel': (request, response) => cancel(orders, request, response),
  };
  for (const [path, handle] of Object.entries(methods)) {
    const route = api.route(path);
    route.post(requireJson, express.json({ limit: '512kb' }), handle);
    route.all((_request, response) => refuse(response, 'methodNotAllowed', 'Only the POST method is supported'));
  }
  api.use((_request, response) => refuse(response, 'notFound', 'No such method'));
  api.use(unreadable);
  return api;
}

const ORDERS: readonly OrderKind[] = ['auth', 'sign', 'phone/auth', 'phone/sign'];

const starter = (kind: OrderKind, orders: OrderBook, modes: Modes) => (request: Request, response: Response) => {
  if (modes.of('bankid') === 'busy') refuse(response, 'alreadyInProgress', 'Order already in progress for pno');
  else start(kind, orders, request, response);
};

function start(kind: OrderKind, orders: OrderBook, request: Request, response: Response): void {
  const checked = checkOrderRequest(kind, request.body);
  if ('details' in checked) {
    refuse(response, 'invalidParameters', checked.details);
    return;
  }
  const order = orders.start(kind, checked);
  if (!order) {
    refuse(response, 'alreadyInProgress', 'Order already in progress for pno');
    return;
  }
  const { orderRef, autoStartToken, qrStartToken, qrStartSecret } = order;
  response.json(isPhone(kind) ? { orderRef } : { orderRef, autoStartToken, qrStartToken, qrStartSecret });
}

function collect(orders: OrderBook, modes: Modes, request: Request, response: Response): void {
  const orderRef = onlyOrderRef(request.body);
  const state = orderRef && orders.collect(orderRef, modes.of('bankid') === 'duplicates');
  if (state) response.json({ orderRef, ...state });
  else refuse(response, 'invalidParameters', orderRef ? 'No such order' : 'Incorrect orderRef');
}

function cancel(orders: OrderBook, request: Request, response: Response): void {
  const orderRef = onlyOrderRef(request.body);
  if (orderRef && orders.cancel(orderRef)) response.json({});
  else refuse(response, 'invalidParameters', orderRef ? 'No such order' : 'Incorrect orderRef');
}

function onlyOrderRef(body: unknown): string | undefined {
  const { orderRef, ...rest } = (body ?? {}) as Record<string, unknown>;
  return typeof orderRef === 'string' && Object.keys(rest).length === 0 ? orderRef : undefined;
}

function requireJson(request: Request, response: Response, next: () => void): void {
  if (request.is('application/json')) next();
  else refuse(response, 'unsupportedMediaType', 'The content type must be application/json');
}

const unreadable: ErrorRequestHandler = (_error, _request, response, _next) =>
  refuse(response, 'invalidParameters', 'Invalid JSON');

function refuse(response: Response, errorCode: keyof typeof STATUS, details: string): void {
  response.status(STATUS[errorCode]).json({ errorCode, details });
}
