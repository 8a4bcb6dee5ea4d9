import type { JsonObject } from '@farled/kernel';
import type { Arrival, ArrivalKind, Arrivals } from '../arrivals';
import { type Html, html } from '../web/html';
import { shownTime } from '../web/page';

/** The sections of the front page, in order: heading, where they come from, and what an item shows. */
const SECTIONS: readonly { kind: ArrivalKind; title: string; empty: string; item: (content: JsonObject) => Html }[] = [
  { kind: 'sms', title: 'SMS', empty: 'Inga SMS. De kommer när ett ärende ändras.', item: sms },
  { kind: 'mail', title: 'E-post', empty: 'Ingen e-post. Den kommer när ett ärende ändras.', item: mail },
  { kind: 'digital-mail', title: 'Digital post', empty: 'Ingen digital post.', item: digitalMail },
  { kind: 'case', title: 'Ärenden till verksamhetssystemet', empty: 'Inga ärenden har lämnats över.', item: handover },
  { kind: 'money', title: 'Betalningar', empty: 'Inga betalningar. De kommer när en avgift betalas.', item: money },
  { kind: 'bankid', title: 'BankID-ordrar', empty: 'Inga avslutade inloggningar eller underskrifter.', item: bankid },
];
const SHOWN = 20;

/** Everything that arrived, section by section, the latest first. */
export function arrivalSections(arrivals: Arrivals): Html[] {
  return SECTIONS.map(({ kind, title, empty, item }) => {
    const all = arrivals.list(kind);
    const items = all.slice(0, SHOWN).map((arrival) => card(arrival, item(arrival.content)));
    const more =
      all.length > SHOWN && html`<p><a href="/arrivals?kind=${kind}">Visa alla ${all.length} som JSON</a></p>`;
    return html`<section aria-labelledby="${kind}"><h2 id="${kind}">${title} (${all.length})</h2>${items.length > 0 ? html`<ul class="cards">${items}</ul>` : html`<p class="empty">${empty}</p>`}${more}</section>`;
  });
}

const card = ({ at }: Arrival, content: Html): Html => html`<li><p class="quiet">${shownTime(at)}</p>${content}</li>`;

function sms({ to, text }: JsonObject): Html {
  return html`<h3>Till ${shown(to)}</h3><pre>${shown(text)}</pre>`;
}

function mail({ to, subject, text }: JsonObject): Html {
  return html`<h3>${shown(subject)}</h3><p class="quiet">Till ${shown(to)}</p><pre>${shown(text)}</pre>`;
}

function digitalMail({ recipient, subject, text }: JsonObject): Html {
  return html`<h3>${shown(subject)}</h3><p class="quiet">Till ${shown(recipient)}</p><pre>${shown(text)}</pre>`;
}

function handover({ number, diaryNumber, service }: JsonObject): Html {
  return html`<h3><a href="/case-system">${shown(number)}</a></h3><p>${shown(service)}, diarienummer ${shown(diaryNumber)}</p>`;
}

function money({ text }: JsonObject): Html {
  return html`<h3>${shown(text)}</h3>`;
}

function bankid({ order, outcome, text }: JsonObject): Html {
  const kind = order === 'sign' ? 'Underskrift' : 'Identifiering';
  const end = outcome === 'complete' ? 'klar' : `avbruten (${shown(outcome)})`;
  const excerpt = shown(text).slice(0, 200);
  return html`<h3>${kind} <span class="status">${end}</span></h3>${excerpt && html`<pre class="quiet">${excerpt}</pre>`}`;
}

const shown = (value: JsonObject[string] | undefined): string => (typeof value === 'string' ? value : '');
