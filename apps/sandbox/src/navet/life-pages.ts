import express, { type Request, type Response, Router } from 'express';
import type { LifeEvents } from '../data/life-events';
import { fullName, testPersons } from '../data/test-persons';
import { type Html, html } from '../web/html';
import type { NightPost } from './night-post';

const PROTECTIONS: Readonly<Record<string, string>> = {
  SAKNAS: 'Inget skydd',
  SEKRETESSMARKERING: 'Sekretessmarkering',
  SKYDDAD_FOLKBOKFORING: 'Skyddad folkbokföring',
};

/** What happens to people, and the nights in which the register tells of it: for the front page and for programs. */
export function lifePages(events: LifeEvents, night: NightPost): Router {
  const router = Router();
  const bodies = [express.json({ limit: '4kb' }), express.urlencoded({ extended: false, limit: '4kb' })];
  router.post('/register/move', ...bodies, (request, response) => {
    const { number, street, postalCode, city } = read(request);
    const address = { street, postalCode: postalCode || '64100', city: city || 'EXEMPELKÖPING' };
    done(request, response, street !== '' && events.happen(number, { address }) && { moved: true });
  });
  router.post('/register/rename', ...bodies, (request, response) => {
    const { number, given, surname } = read(request);
    const name = { given, surname };
    done(request, response, given !== '' && surname !== '' && events.happen(number, { name }) && { renamed: true });
  });
  router.post('/register/protect', ...bodies, (request, response) => {
    const { number, protection } = read(request);
    done(request, response, protection in PROTECTIONS && events.happen(number, { protection }) && { protection });
  });
  router.post('/register/night', (request, response) => done(request, response, { sequence: night.send() }));
  router.post('/register/release', (request, response) => done(request, response, { released: night.release() }));
  router.post('/register/everybody', (request, response) => done(request, response, { fileName: night.sendAll() }));
  return router;
}

/** The same as forms. */
export function lifeSection({ withheld }: NightPost): Html {
  return html`<section aria-labelledby="life"><h2 id="life">Folkbokföringens nätter</h2><p>Låt någon flytta eller få skydd, och skicka sedan nattens fil till kommunens mapp. Ställ in under Hur systemen mår att en fil hålls inne, kommer två gånger eller är trasig.</p>
<form method="post" action="/register/move" class="row"><label for="mover">Vem flyttar</label><select id="mover" name="number">${people()}</select><label for="street">Ny gatuadress</label><input id="street" name="street" required maxlength="35"><button>Flytta</button></form>
<form method="post" action="/register/rename" class="row"><label for="renamed">Vem byter namn</label><select id="renamed" name="number">${people()}</select><label for="given">Förnamn</label><input id="given" name="given" required maxlength="80"><label for="surname">Efternamn</label><input id="surname" name="surname" required maxlength="80"><button>Byt namn</button></form>
<form method="post" action="/register/protect" class="row"><label for="protected">Vem får skydd</label><select id="protected" name="number">${people()}</select><label for="protection">Skydd</label><select id="protection" name="protection">${Object.entries(PROTECTIONS).map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select><button>Ändra skyddet</button></form>
<div class="row"><form method="post" action="/register/night"><button>Skicka nattens fil</button></form>${withheld > 0 && html`<form method="post" action="/register/release"><button>Skicka det som hållits inne (${withheld})</button></form>`}<form method="post" action="/register/everybody"><button>Skicka alla personer</button></form></div></section>`;
}

const people = (): Html[] =>
  [...testPersons.residents, ...testPersons.children].map(
    (person) => html`<option value="${person.personalNumber}">${fullName(person)}</option>`,
  );

type Told = Record<'number' | 'street' | 'postalCode' | 'city' | 'protection' | 'given' | 'surname', string>;

const read = (request: Request): Told => {
  const { number = '', street = '', postalCode = '', city = '' } = request.body ?? {};
  const { protection = '', given = '', surname = '' } = request.body ?? {};
  return { number, street, postalCode, city, protection, given, surname };
};

function done(request: Request, response: Response, result: object | false): void {
  if (!result) response.status(422).json({ error: 'the register has nobody with the number, or something is missing' });
  else if (request.accepts(['json', 'html']) === 'html') response.redirect(303, '/#life');
  else response.json(result);
}
