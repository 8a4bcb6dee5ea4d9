import express, { type Request, type Response, Router } from 'express';
import { sendPage, sendProblem } from '../web/page';
import { safeRedirect } from '../web/redirect';
import { appStart, orderDone, orderPage } from './app-views';
import type { Order } from './order';
import type { OrderBook } from './order-book';
import { APP_ACTIONS, type AppAction, type PersonApp } from './person-app';

/** What the pages of the BankID app need. */
export interface AppPages {
  readonly orders: OrderBook;
  readonly app: PersonApp;
  readonly publicUrl: string;
}

/** What one does in the app and then stays there. */
const GOES_ON: ReadonlySet<AppAction | undefined> = new Set(['confirm-call', 'read-id', 'wait-strangely']);

/** The BankID app as pages: pick an order or follow a link, choose who one is, identify or sign. */
export function appPages(pages: AppPages): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '64kb' });
  router.get('/', (request, response) => start(pages, request, response));
  router.post('/scan', form, (request, response) => scan(pages, request, response));
  router.get('/orders/:orderRef', (request, response) => show(pages, request, response));
  router.post('/orders/:orderRef', form, (request, response) => act(pages, request, response));
  return router;
}

function start({ orders }: AppPages, request: Request, response: Response): void {
  const { autostarttoken, redirect } = request.query;
  if (typeof autostarttoken !== 'string') {
    sendPage(response, appStart(orders.open()));
    return;
  }
  const order = orders.find({ autoStartToken: autostarttoken });
  if (order) response.redirect(303, orderPath(order, redirect));
  else gone(response);
}

function scan({ orders }: AppPages, request: Request, response: Response): void {
  const order = orders.find({ qr: String(request.body?.qr ?? '') });
  if (order) response.redirect(303, orderPath(order));
  else
    sendProblem(response, 422, 'QR-koden gick inte att läsa', 'Den är för gammal eller hör inte till en öppen order.');
}

function show({ orders, publicUrl }: AppPages, request: Request, response: Response): void {
  const order = orders.find({ orderRef: String(request.params.orderRef) });
  if (!order?.isOpen(orders.now)) {
    gone(response);
    return;
  }
  order.open(order.personalNumber);
  const redirect = safeRedirect(request.query.redirect, publicUrl);
  sendPage(response, orderPage(order, redirect));
}

async function act({ orders, app, publicUrl }: AppPages, request: Request, response: Response): Promise<void> {
  const { action, outcome, personalNumber, redirect } = (request.body ?? {}) as Record<string, string | undefined>;
  const order = orders.find({ orderRef: String(request.params.orderRef) });
  const chosen = APP_ACTIONS.find((known) => known === (action === 'outcome' ? outcome : action));
  const state = order && chosen && (await app.act(order, chosen, personalNumber || undefined));
  if (!order || !state) {
    gone(response);
    return;
  }
  if (GOES_ON.has(chosen)) {
    response.redirect(303, orderPath(order, redirect));
    return;
  }
  const back = safeRedirect(redirect, publicUrl);
  if (back) response.redirect(303, back.href);
  else sendPage(response, orderDone(state));
}

function orderPath(order: Order, redirect?: unknown): string {
  const query = typeof redirect === 'string' ? `?redirect=${encodeURIComponent(redirect)}` : '';
  return `/bankid/orders/${order.orderRef}${query}`;
}

function gone(response: Response): void {
  sendProblem(
    response,
    404,
    'Det finns ingen sådan order',
    'Den är redan klar, har avbrutits eller har gått ut. Gå tillbaka till e‑tjänsten och börja om.',
  );
}
