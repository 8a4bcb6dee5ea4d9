import type { Clock, JsonObject } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import type { LifeEvents } from '../data/life-events';
import type { Modes } from '../modes';
import { personPost } from './person-post';
import { isCondition, searchPersons } from './search-persons';
import type { TokenIssuer } from './token-issuer';

const MOST_PERSONS = 900;

interface Register {
  readonly tokens: TokenIssuer;
  readonly modes: Modes;
  readonly clock: Clock;
  readonly events: LifeEvents;
}

/** The population register, "Folkbokföringsuppgifter för offentliga aktörer" version 3: fetch by number, and search. */
export function populationRegisterApi({ tokens, modes, clock, events }: Register): Router {
  const api = Router();
  api.use(modes.guard('navet', { status: 500, meddelande: 'Internt fel' }));
  api.post('/hamta', express.json({ limit: '256kb' }), (request, response) => {
    const refusal = refused(tokens, request) ?? wrongNumbers(request.body);
    if (refusal) response.status(refusal.status).json(refusal);
    else fetchPersons(request, response, { clock, events, modes });
  });
  api.post('/sok', express.json({ limit: '64kb' }), (request, response) => {
    const refusal = refused(tokens, request) ?? wrongCondition(request.body);
    if (refusal) response.status(refusal.status).json(refusal);
    else {
      const folkbokforingsposter = searchPersons(request.body.sokvillkor, events);
      response.json({ folkbokforingsposter, status: 200, tidpunkt: clock.now().toISOString() });
    }
  });
  return api;
}

interface Refusal {
  readonly status: number;
  readonly meddelande: string;
}

function refused(tokens: TokenIssuer, request: Request): Refusal | undefined {
  const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
  if (!token || !tokens.isValid(token)) return { status: 401, meddelande: 'Ogiltig eller utgången åtkomsttoken' };
  if (!tokens.isClient(request.get('client_id'), request.get('client_secret'))) {
    return { status: 401, meddelande: 'Felaktig client_id eller client_secret' };
  }
  if (!request.get('skv_client_correlation_id')) return { status: 400, meddelande: 'skv_client_correlation_id saknas' };
  return wrongOrder(request.body);
}

function wrongOrder(body: unknown): Refusal | undefined {
  const { bestallning } = (body ?? {}) as Record<string, unknown>;
  const { bestallningsidentitet, organisationsnummer } = (bestallning ?? {}) as Record<string, unknown>;
  if (!isText(bestallningsidentitet, 18) || !isText(organisationsnummer, 12)) {
    return { status: 400, meddelande: 'bestallning är felaktig' };
  }
  return undefined;
}

function wrongNumbers(body: unknown): Refusal | undefined {
  const { sokvillkor } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(sokvillkor) || sokvillkor.length === 0 || sokvillkor.length > MOST_PERSONS) {
    return { status: 400, meddelande: 'sokvillkor ska ha 1 till 900 poster' };
  }
  return undefined;
}

/** A search has one condition, not a list of them. */
function wrongCondition(body: unknown): Refusal | undefined {
  const { sokvillkor } = (body ?? {}) as Record<string, unknown>;
  return isCondition(sokvillkor) ? undefined : { status: 400, meddelande: 'sokvillkor är felaktigt' };
}

function fetchPersons(
  request: Request,
  response: Response,
  { clock, events, modes }: Pick<Register, 'clock' | 'events' | 'modes'>,
): void {
  const conditions = (request.body as { sokvillkor: ({ identitetsbeteckning?: string } | null)[] }).sokvillkor;
  const numbers = conditions.map((condition) => condition?.identitetsbeteckning ?? '');
  const fel: JsonObject[] = [];
  const folkbokforingsposter: JsonObject[] = [];
  for (const number of numbers) {
    const person = events.find(number);
    if (person?.protection === 'OKÄND') fel.push(fault(number));
    // An unknown person is an absent post, not an error.
    else if (person) folkbokforingsposter.push(personPost(person, events.custody));
  }
  if (modes.of('navet') === 'duplicates') folkbokforingsposter.push(...folkbokforingsposter);
  response.json({ fel, folkbokforingsposter, status: 'OK', tidpunkt: clock.now().toISOString() });
}

const fault = (id: string): JsonObject => ({
  id,
  orsakskod: '500',
  orsakskodsbeskrivning: 'Uppgifterna kunde inte hämtas. Försök igen senare.',
});

const isText = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= most;
