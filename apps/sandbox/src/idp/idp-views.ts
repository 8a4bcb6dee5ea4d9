import { fullName, testPersons } from '../data/test-persons';
import { html } from '../web/html';
import type { Page } from '../web/page';

/** The IdP's own page: a member of staff shows who she is. In the sandbox without a card. */
export function choosePage(login: string): Page {
  const choices = testPersons.staff.map(
    (staff, index) =>
      html`<label class="choice"><input type="radio" name="staff" value="${staff.key}" required${index === 0 ? html` checked` : ''}><span>${fullName(staff)}<small>${staff.title}, ${staff.department}</small></span></label>`,
  );
  const body = html`<h1>Logga in som medarbetare</h1>
<p>Här låtsas du vara kommunens inloggning med tjänstekort. Välj vem du är.</p>
<form method="post" action="/idp/sso/choose"><input type="hidden" name="login" value="${login}">
<fieldset><legend>Medarbetare</legend>${choices}</fieldset>
<div class="actions"><button class="primary" name="action" value="login">Logga in</button><button name="action" value="cancel" formnovalidate>Avbryt</button></div></form>`;
  return { title: 'Logga in som medarbetare', body, narrow: true };
}

/** Carries the answer on to the service by the browser; the button is there for browsers without scripts. */
export function onwardPage(acsUrl: string, samlResponse: string, relayState?: string): Page {
  const encoded = Buffer.from(samlResponse, 'utf8').toString('base64');
  const body = html`<h1>Du skickas vidare</h1>
<form method="post" action="${acsUrl}" data-onward><input type="hidden" name="SAMLResponse" value="${encoded}">${relayState !== undefined && html`<input type="hidden" name="RelayState" value="${relayState}">`}
<p>Händer ingenting? Välj Fortsätt.</p><div class="actions"><button class="primary">Fortsätt</button></div></form>`;
  return { title: 'Du skickas vidare', body, narrow: true, formTargets: [new URL(acsUrl).origin] };
}
