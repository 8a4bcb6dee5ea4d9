import express, { type Request, type Response, Router } from 'express';
import type { OutsideChanges } from '../data/outside-changes';
import { companyOf, findCompany, personNumber, type TestCompany, testCompanies } from '../data/test-companies';
import { fullName, testPersons } from '../data/test-persons';
import { type Html, html } from '../web/html';

/** What happens to organisations: a board changes, a mandate is withdrawn, a mailbox is closed. For the front page and for programs. */
export function companyPages(changes: OutsideChanges): Router {
  const router = Router();
  const bodies = [express.json({ limit: '4kb' }), express.urlencoded({ extended: false, limit: '4kb' })];
  router.post('/companies/board', ...bodies, (request, response) => {
    const { company, person } = read(request);
    const officer = findCompany(company)?.officers.find((one) => personNumber(one.person) === person);
    if (officer) changes.endSigning(person, company);
    done(request, response, officer !== undefined);
  });
  router.post('/companies/mandate', ...bodies, (request, response) => {
    const { mandate } = read(request);
    const isKnown = testCompanies.mandates.some(({ id }) => id === mandate);
    if (isKnown) changes.withdraw(mandate);
    done(request, response, isKnown);
  });
  router.post('/companies/mailbox', ...bodies, (request, response) => {
    const { company } = read(request);
    const isKnown = findCompany(company) !== undefined;
    if (isKnown) changes.closeMailbox(company);
    done(request, response, isKnown);
  });
  router.post('/companies/reset', (request, response) => {
    changes.reset();
    done(request, response, true);
  });
  return router;
}

/** The same as forms. */
export function companySection(changes: OutsideChanges): Html {
  return html`<section aria-labelledby="companies"><h2 id="companies">Företag och ombud</h2><p>Ändra en styrelse hos Bolagsverket, återkalla en fullmakt i Mina ombud eller stäng ett företags digitala brevlåda, och se hur e‑tjänsten märker det mitt i en ansökan.</p>
<h3>Styrelser</h3><ul class="cards">${testCompanies.companies.flatMap((company) => board(company, changes))}</ul>
<h3>Fullmakter i Mina ombud</h3><ul class="cards">${mandates(changes)}</ul>
<h3>Digitala brevlådor</h3><ul class="cards">${testCompanies.companies.map((company) => mailbox(company, changes))}</ul>
<form method="post" action="/companies/reset"><button>Återställ företag och ombud</button></form></section>`;
}

function board({ number, name, officers }: TestCompany, changes: OutsideChanges): Html[] {
  return officers
    .filter(({ signs }) => signs !== 'NEJ')
    .map(({ person, role, signs }) => {
      const who = nameOf(person);
      const rule = signs === 'ENSAM' ? 'tecknar firman ensam' : 'tecknar firman med andra';
      const text = html`<strong>${name}</strong>: ${who}, ${role.klartext.toLowerCase()}, ${rule}`;
      if (!changes.maySign(personNumber(person), number)) return gone(text, 'Har lämnat styrelsen');
      const fields = html`<input type="hidden" name="company" value="${number}"><input type="hidden" name="person" value="${personNumber(person)}">`;
      return change('/companies/board', text, fields, { label: 'Ta bort ur styrelsen', of: `${who}, ${name}` });
    });
}

const mandates = (changes: OutsideChanges): Html[] =>
  testCompanies.mandates.map(({ id, giver, holder, title }) => {
    const from = companyOf(giver.company)?.name ?? nameOf(giver.person);
    const text = html`<strong>${title}</strong>: ${from} till ${nameOf(holder)}`;
    if (changes.isWithdrawn(id)) return gone(text, 'Återkallad');
    const fields = html`<input type="hidden" name="mandate" value="${id}">`;
    return change('/companies/mandate', text, fields, { label: 'Återkalla', of: `${title}, ${from}` });
  });

function mailbox({ number, name }: TestCompany, changes: OutsideChanges): Html {
  const text = html`<strong>${name}</strong>`;
  if (!changes.hasMailbox(number)) return gone(text, 'Stängd');
  const fields = html`<input type="hidden" name="company" value="${number}">`;
  return change('/companies/mailbox', text, fields, { label: 'Stäng brevlådan', of: name });
}

interface Button {
  readonly label: string;
  /** What it is about, for those who hear it. */
  readonly of: string;
}

const change = (action: string, text: Html, fields: Html, { label, of }: Button): Html =>
  html`<li><form method="post" action="${action}" class="row">${fields}<span>${text}</span><button aria-label="${label}: ${of}">${label}</button></form></li>`;

const gone = (text: Html, standing: string): Html =>
  html`<li><div class="row"><span>${text}</span><span class="status">${standing}</span></div></li>`;

function nameOf(key: string | undefined): string {
  const found = testPersons.residents.find((person) => person.key === key);
  return found ? fullName(found) : '';
}

const read = (request: Request): Record<'company' | 'person' | 'mandate', string> => {
  const { company = '', person = '', mandate = '' } = request.body ?? {};
  return { company, person, mandate };
};

function done(request: Request, response: Response, isDone: boolean): void {
  if (!isDone) response.status(422).json({ error: 'the registers know nothing of the kind' });
  else if (request.accepts(['json', 'html']) === 'html') response.redirect(303, '/#companies');
  else response.json({ done: true });
}
