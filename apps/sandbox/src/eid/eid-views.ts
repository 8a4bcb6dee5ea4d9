import { html } from '../web/html';
import type { Page } from '../web/page';
import type { EidIdp } from './eid-idps';
import { type EidPerson, foreigners, swedes } from './eid-people';

/** What a request to the IdP is about, beyond who asks. */
export interface EidWish {
  readonly login: string;
  readonly language: 'sv' | 'en';
  /** What is to be signed, or told before the login. */
  readonly message?: string;
  readonly isSigning: boolean;
  /** Value of PrincipalSelection. */
  readonly expected?: string;
}

/** The IdP's own page: who she is, and what the IdP shall answer. */
export function eidPage(idp: EidIdp, wish: EidWish): Page {
  const title = wish.isSigning ? `Skriv under med ${idp.names.sv}` : `Logga in med ${idp.names.sv}`;
  const people = idp.isForeign ? foreigners : swedes;
  const body = html`<h1>${title}</h1>
${wish.message && html`<h2 id="text">${wish.isSigning ? 'Det här skriver du under' : 'Meddelande'}</h2><div class="shown" tabindex="0" role="region" aria-labelledby="text"><pre>${wish.message}</pre></div>`}
<form method="post" action="${idp.ssoUrl}/choose"><input type="hidden" name="login" value="${wish.login}">
<fieldset><legend>Vem är du?</legend>${people.map((person, index) => choice(person, isExpected(person, index, wish.expected)))}</fieldset>
<div class="actions"><button class="primary" name="action" value="login">${wish.isSigning ? 'Skriv under' : 'Logga in'}</button><button name="action" value="cancel">Avbryt</button></div>
<details><summary>Låt något gå fel</summary><div class="actions"><button name="action" value="fraud">Bedrägeri</button><button name="action" value="possibleFraud">Misstänkt bedrägeri</button><button name="action" value="lower">Lägre tillitsnivå</button><button name="action" value="other-text">Visa en annan text</button><button name="action" value="failed">Tekniskt fel</button></div></details></form>`;
  return { title, body, narrow: true };
}

const choice = (person: EidPerson, isChosen: boolean) =>
  html`<label class="choice"><input type="radio" name="person" value="${person.key}" required${isChosen ? html` checked` : ''}><span>${person.name}<small>${person.hint}</small></span></label>`;

const isExpected = ({ attributes }: EidPerson, index: number, expected?: string): boolean =>
  expected === undefined ? index === 0 : attributes.some(([, , value]) => value === expected);
