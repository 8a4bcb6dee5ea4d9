import express, { type Request, type Response, Router } from 'express';
import { type Order } from './order';
import { type OrderBook, visibleText } from './order-book';
import { APP_ACTIONS, type PersonApp } from './person-app';

/** The BankID app for programs: tests act in it without a page. */
export function appApi(orders: OrderBook, app: PersonApp): Router {
  const api = Router();
  api.get('/orders', (_request, response) => {
    response.json({ items: orders.open().map((order) => describe(order, orders.now)) });
  });
  api.post('/act', express.json({ limit: '64kb' }), (request, response) => act(orders, app, request, response));
  return api;
}

async function act(orders: OrderBook, app: PersonApp, request: Request, response: Response): Promise<void> {
  const { action, personalNumber, ...pointer } = (request.body ?? {}) as Record<string, string | undefined>;
  const known = APP_ACTIONS.find((one) => one === action);
  if (!known) {
    response.status(422).json({ error: `action must be one of ${APP_ACTIONS.join(', ')}` });
    return;
  }
  const order = orders.find(pointer);
  if (!order) {
    response.status(404).json({ error: 'No open order with that reference, token or fresh QR content' });
    return;
  }
  const state = await app.act(order, known, personalNumber);
  if (state) response.json({ orderRef: order.orderRef, ...state });
  else response.status(409).json({ error: 'The order is over, or there is no such test person' });
}

function describe(order: Order, now: number) {
  const { orderRef, kind, autoStartToken, personalNumber, request } = order;
  const createdAt = new Date(order.createdAt).toISOString();
  const text = visibleText(order);
  return { orderRef, kind, autoStartToken, personalNumber, request, createdAt, visibleText: text, ...order.state(now) };
}
