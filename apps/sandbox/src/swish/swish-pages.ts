import express, { type Request, type Response, Router } from 'express';
import { html } from '../web/html';
import { sendPage, sendProblem, shownTime } from '../web/page';
import { safeRedirect } from '../web/redirect';
import { SWISH_ACTIONS, type SwishAction, type SwishBook } from './swish-book';
import type { SwishPayment } from './swish-payment';

const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

/** The Swish app as pages: what waits for the payer, and what she does with it. */
export function swishPages(book: SwishBook, publicUrl: string): Router {
  const router = Router();
  router.get('/', (request, response) => start(book, publicUrl, request, response));
  router.post('/:id', express.urlencoded({ extended: false, limit: '16kb' }), (request, response) =>
    act(book, publicUrl, request, response),
  );
  return router;
}

function start(book: SwishBook, publicUrl: string, request: Request, response: Response): void {
  const { token, callbackurl } = request.query;
  if (typeof token !== 'string') {
    overview(book, response);
    return;
  }
  const payment = book.byToken(token.replace(/^D/, ''));
  if (payment) show(payment, response, safeRedirect(callbackurl, publicUrl));
  else gone(response);
}

function overview(book: SwishBook, response: Response): void {
  const items = book
    .open()
    .map(
      (payment) =>
        html`<li><h3><a href="/swish?token=${payment.token}">${money.format(payment.amount)}, ${shownTime(payment.dateCreated.toISOString())}</a></h3><p class="quiet">${payment.message}</p></li>`,
    );
  const body = html`<h1>Swish-appen</h1>
<p>Här låtsas du vara den som betalar. Välj Swish i e‑tjänsten, och öppna sedan betalningen här i stället för att läsa av QR-koden.</p>
<section aria-labelledby="open"><h2 id="open">Väntar på dig</h2>
<div data-live aria-live="polite">${items.length > 0 ? html`<ul class="cards">${items}</ul>` : html`<p class="empty">Ingenting väntar. När du väljer Swish i e‑tjänsten dyker det upp här av sig självt.</p>`}</div></section>`;
  sendPage(response, { title: 'Swish-appen', body, place: '/swish' });
}

function show(payment: SwishPayment, response: Response, back?: URL): void {
  const { pay, ...wrong } = SWISH_ACTIONS;
  const body = html`<h1>Betala ${money.format(payment.amount)}</h1>
<dl><dt>Till</dt><dd>Exempelköpings kommun, 123 900 84 65</dd><dt>Meddelande</dt><dd>${payment.message}</dd></dl>
<form method="post" action="/swish/${payment.id}">${back && html`<input type="hidden" name="back" value="${back.href}">`}
<div class="actions"><button class="primary" name="action" value="pay">${pay}</button></div>
<h2>Om något ska gå fel</h2><div class="actions">${Object.entries(wrong).map(([action, words]) => html`<button name="action" value="${action}">${words}</button>`)}</div></form>`;
  sendPage(response, {
    title: 'Betala med Swish',
    body,
    narrow: true,
    place: '/swish',
    formTargets: back ? [back.origin] : [],
  });
}

function act(book: SwishBook, publicUrl: string, request: Request, response: Response): void {
  const { action = '', back } = (request.body ?? {}) as Record<string, string | undefined>;
  const payment = book.find(String(request.params.id));
  const isKnown = action in SWISH_ACTIONS;
  if (!payment || !isKnown || !book.act(payment, action as SwishAction)) {
    gone(response);
    return;
  }
  const onward = safeRedirect(back, publicUrl);
  if (onward) {
    response.redirect(303, onward.href);
    return;
  }
  const body = html`<h1>Klart</h1><p>Gå tillbaka till fliken med e‑tjänsten. Den ser själv vad som hände.</p><p><a href="/swish">Till appens början</a></p>`;
  sendPage(response, { title: 'Klart', body, narrow: true, place: '/swish' });
}

const gone = (response: Response): void =>
  sendProblem(
    response,
    404,
    'Det finns ingen sådan betalning',
    'Den är redan klar, har avbrutits eller har gått ut. Gå tillbaka till e‑tjänsten och försök igen.',
  );
