import { fullName, testPersons } from '../data/test-persons';
import { html } from '../web/html';
import type { Page } from '../web/page';

/** The provider's own page: a member of staff chooses her account. In the sandbox without a password. */
export function accountPage(login: string, target: string): Page {
  const choices = testPersons.staff.map(
    (staff, index) =>
      html`<label class="choice"><input type="radio" name="staff" value="${staff.key}" required${index === 0 ? html` checked` : ''}><span>${fullName(staff)}<small>${staff.title}, ${staff.department}</small></span></label>`,
  );
  const body = html`<h1>Logga in med kommunens konto</h1>
<p>Här låtsas du vara kommunens kontotjänst, till exempel Entra ID. Välj vem du är.</p>
<form method="post" action="/oidc/authorize/choose"><input type="hidden" name="login" value="${login}">
<fieldset><legend>Konto</legend>${choices}</fieldset>
<div class="actions"><button class="primary" name="action" value="login">Logga in</button><button name="action" value="cancel" formnovalidate>Avbryt</button></div></form>`;
  return { title: 'Logga in med kommunens konto', body, narrow: true, formTargets: [new URL(target).origin] };
}

/** Where one ends who has logged out and came from nowhere that is known. */
export const loggedOutPage = (): Page => ({
  title: 'Utloggad',
  body: html`<h1>Du är utloggad</h1><p>Du kan stänga fönstret.</p>`,
  narrow: true,
});
