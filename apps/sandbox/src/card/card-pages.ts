import express, { type Request, type Response, Router } from 'express';
import { html } from '../web/html';
import { sendPage, sendProblem } from '../web/page';
import { safeRedirect } from '../web/redirect';
import type { CardBook, CardPayment } from './card-book';

const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

/** The card provider's payment page. */
export function cardPages(book: CardBook, publicUrl: string): Router {
  const router = Router();
  router.get('/:id', (request, response) => {
    const payment = book.find(request.params.id);
    if (payment && !payment.chargeId && !payment.terminated) show(payment, publicUrl, response);
    else gone(response);
  });
  router.post('/:id', express.urlencoded({ extended: false, limit: '16kb' }), (request, response) =>
    act(book, publicUrl, request, response),
  );
  return router;
}

function show(payment: CardPayment, publicUrl: string, response: Response): void {
  const back = safeRedirect(payment.returnUrl, publicUrl);
  const body = html`<h1>Betala ${money.format(payment.amount / 100)} med kort</h1>
${payment.refused && html`<p class="error" role="alert">Kortet nekades. Försök igen, eller med ett annat kort.</p>`}
<dl><dt>Till</dt><dd>Exempelköpings kommun</dd><dt>Referens</dt><dd>${payment.reference}</dd></dl>
<p>Det här är kortleverantörens sida. I sandlådan finns inga kortnummer: välj bara hur det ska gå.</p>
<form method="post" action="/card/${payment.paymentId}"><div class="actions"><button class="primary" name="action" value="pay">Betala</button><button name="action" value="cancel">Avbryt</button></div>
<h2>Om något ska gå fel</h2><div class="actions"><button name="action" value="refuse">Kortet nekas</button><button name="action" value="leave">Betala, men kom inte tillbaka</button></div></form>`;
  sendPage(response, { title: 'Betala med kort', body, narrow: true, formTargets: back ? [back.origin] : [] });
}

function act(book: CardBook, publicUrl: string, request: Request, response: Response): void {
  const payment = book.find(String(request.params.id));
  const action = String(request.body?.action);
  if (!payment) {
    gone(response);
    return;
  }
  if (action === 'refuse') {
    book.refuse(payment);
    response.redirect(303, `/card/${payment.paymentId}`);
    return;
  }
  if (action !== 'cancel') book.pay(payment);
  const onward = safeRedirect(action === 'cancel' ? payment.cancelUrl : payment.returnUrl, publicUrl);
  if (onward && action !== 'leave') response.redirect(303, onward.href);
  else
    sendPage(response, {
      title: 'Klart',
      body: html`<h1>Klart</h1><p>Du kan stänga den här fliken.</p>`,
      narrow: true,
    });
}

const gone = (response: Response): void =>
  sendProblem(
    response,
    404,
    'Det finns ingen sådan betalning',
    'Den är redan klar eller avbruten. Gå tillbaka till e‑tjänsten.',
  );
