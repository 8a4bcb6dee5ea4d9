import { fullName, testPersons } from '../data/test-persons';
import { type Html, html } from '../web/html';
import { type Page, shownTime } from '../web/page';
import type { Order, OrderState } from './order';
import { visibleText } from './order-book';
import { isPhone, isSigning } from './order-request';
import type { AppAction } from './person-app';
import { shownText } from './shown-text';

const KIND = {
  auth: 'Identifiering',
  sign: 'Underskrift',
  'phone/auth': 'Identifiering på telefon',
  'phone/sign': 'Underskrift på telefon',
} as const;

/** What may go wrong, in the order in which the app offers it. */
const OUTCOMES = {
  block: 'BankID är spärrat',
  'no-app': 'Appen saknas',
  expire: 'Appen svarar inte',
  'old-app': 'Appen är för gammal',
  risk: 'BankID stoppar det som misstänkt',
  'fail-strangely': 'Ett fel som ingen känner till',
  'read-id': 'Läser av en ID-handling',
  'wait-strangely': 'Ett läge som ingen känner till',
  'sign-revoked': 'Svaret säger att BankID är återkallat',
  'sign-forged': 'Underskriften är förfalskad',
} as const satisfies Partial<Record<AppAction, string>>;

/** The app before an order is picked: the open orders, and a place for a QR code's content. */
export function appStart(orders: readonly Order[]): Page {
  const list = orders.map(orderItem);
  const body = html`<h1>BankID-appen</h1>
<p>Här låtsas du vara invånarens telefon. Starta en inloggning eller underskrift i e‑tjänsten, och välj den sedan här i stället för att läsa av QR-koden.</p>
<section aria-labelledby="open"><h2 id="open">Väntar på dig</h2>
<div data-live aria-live="polite">${list.length > 0 ? html`<ul class="cards">${list}</ul>` : html`<p class="empty">Ingenting väntar. När du väljer BankID i e‑tjänsten dyker det upp här av sig självt.</p>`}</div></section>
<section aria-labelledby="scan"><h2 id="scan">Läs av en QR-kod som text</h2>
<form method="post" action="/bankid/scan"><div class="field"><label for="qr">QR-kodens innehåll</label><input id="qr" name="qr" autocomplete="off" spellcheck="false" required></div>
<div class="actions"><button>Läs av</button></div></form></section>`;
  return { title: 'BankID-appen', body, place: '/bankid' };
}

function orderItem(order: Order): Html {
  const at = shownTime(new Date(order.createdAt).toISOString());
  const [firstLine = ''] = visibleText(order).replace(/^#+ /, '').split('\n');
  const about = firstLine && html`<p class="quiet">${firstLine}</p>`;
  return html`<li><h3><a href="/bankid/orders/${order.orderRef}">${KIND[order.kind]} ${at}</a></h3>${about}</li>`;
}

/** An order in the app: what it is about, who one is, and what to do. */
export function orderPage(order: Order, redirect?: URL): Page {
  const text = visibleText(order);
  const signs = isSigning(order.kind);
  const verb = signs ? 'Skriv under' : 'Identifiera';
  const body = html`<h1>${signs ? 'Skriv under hos Exempelköpings kommun' : 'Identifiera dig hos Exempelköpings kommun'}</h1>
${callQuestion(order)}${text && html`<h2 id="text">${signs ? 'Det här skriver du under' : 'Meddelande'}</h2><div class="shown" tabindex="0" role="region" aria-labelledby="text">${shownText(text)}</div>`}
<form method="post" action="/bankid/orders/${order.orderRef}">
${redirect && html`<input type="hidden" name="redirect" value="${redirect.href}">`}
<fieldset><legend>Vem är du?</legend>${testPersons.residents.map((person, index) => {
    const chosen = order.personalNumber ? person.personalNumber === order.personalNumber : index === 0;
    return html`<label class="choice"><input type="radio" name="personalNumber" value="${person.personalNumber}" required${chosen ? html` checked` : ''}><span>${fullName(person)}<small>${person.personalNumber.slice(0, 8)}-${person.personalNumber.slice(8)}. ${person.hint}</small></span></label>`;
  })}</fieldset>
<div class="actions">${order.mayBeSigned && html`<button class="primary" name="action" value="sign">${verb}</button>`}<button name="action" value="cancel">Avbryt</button></div>
<h2>Om något ska gå fel</h2>
<div class="field"><label for="outcome">Annat utfall</label><select id="outcome" name="outcome">${Object.entries(OUTCOMES).map(([value, words]) => html`<option value="${value}">${words}</option>`)}</select></div>
<div class="actions"><button name="action" value="outcome">Låt det gå fel</button></div>
</form>`;
  return {
    title: `${verb} med BankID`,
    body,
    narrow: true,
    place: '/bankid',
    formTargets: redirect ? [redirect.origin] : [],
  };
}

/** An order that came with a telephone call: the app asks first whether one really is in it. */
function callQuestion(order: Order): Html | '' {
  if (!isPhone(order.kind) || order.mayBeSigned) return '';
  const who =
    order.request.callInitiator === 'RP' ? 'Har Exempelköpings kommun ringt dig' : 'Har du ringt Exempelköpings kommun';
  return html`<form method="post" action="/bankid/orders/${order.orderRef}"><h2>${who}, och talar ni nu?</h2><p>Svara nej om någon annan har bett dig att öppna BankID.</p><div class="actions"><button class="primary" name="action" value="confirm-call">Ja, vi talar nu</button><button name="action" value="decline-call">Nej</button></div></form>`;
}

/** The app when one is done and there is no page to go back to. */
export function orderDone(state: OrderState): Page {
  const isDone = state.status === 'complete' || (state.status === 'pending' && state.hintCode === 'processing');
  const title = isDone ? 'Klart' : 'Åtgärden blev inte av';
  const body = html`<h1>${title}</h1><p>Gå tillbaka till fliken med e‑tjänsten. Den ser själv vad som hände.</p><p><a href="/bankid">Till appens början</a></p>`;
  return { title, body, narrow: true, place: '/bankid' };
}
