import type { Clock, JsonObject } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import type { OutsideChanges } from '../data/outside-changes';
import { numberOf, personNumber, type TestMandate, testCompanies } from '../data/test-companies';
import type { Modes } from '../modes';
import type { TokenIssuer } from '../navet/token-issuer';
import type { AnswerSigner } from './answer-signer';
import { context, mandateAnswer, moment } from './mandate-answers';
import { userOf } from './user-token';

/** Bolagsverket's own third party, whom no answer to the municipality concerns. */
const SOMEBODY_ELSE = '2021005489';
const HOUR_MS = 3_600_000;

/** What the mandates' API works on. */
interface MandateWorld {
  readonly tokens: TokenIssuer;
  readonly modes: Modes;
  readonly clock: Clock;
  readonly changes: OutsideChanges;
  readonly signer: AnswerSigner;
  /** By which the municipality signs who its user is. */
  readonly municipality: string;
}

/** Mina ombud's API of digital mandates, version 2, for one who has agreed to be a third party. */
export function mandateApi(world: MandateWorld): Router {
  const api = Router();
  const old = new Map<string, JsonObject[]>();
  api.use(world.modes.guard('mina-ombud', fault(500, 'server.error')));
  api.get('/tredjeman/:thirdParty/jwks', async (_request, response) => void response.json(await world.signer.keySet()));
  api.use((request, response, next) => (isLetIn(request, response, world) ? next() : undefined));
  api.post('/sok/behorigheter', express.json({ limit: '64kb' }), (request, response) =>
    search(request, response, world, old),
  );
  api.get('/tredjeman/:thirdParty/fullmakter/:id', (request, response) => mandate(request, response, world));
  return api;
}

function isLetIn(request: Request, response: Response, { tokens, clock, municipality }: MandateWorld): boolean {
  const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
  const isNamed = /^[\w.-]+$/.test(request.get('x-service-name') ?? '');
  const isGood = token && tokens.isValid(token) && isNamed && userOf(request.get('x-id-token'), municipality, clock);
  if (!isGood) response.status(401).json(fault(401, 'auth.error', request.get('x-request-id')));
  return Boolean(isGood);
}

/** What is read of a search. */
interface MandateQuestion {
  readonly fullmaktshavare?: { readonly id?: string };
  readonly fullmaktsgivare?: { readonly id?: string };
  readonly tredjeman?: string;
  readonly page?: { readonly page?: number; readonly size?: number };
}

async function search(
  request: Request,
  response: Response,
  world: MandateWorld,
  old: Map<string, JsonObject[]>,
): Promise<void> {
  const { fullmaktshavare, fullmaktsgivare, tredjeman, page } = (request.body ?? {}) as MandateQuestion;
  const holder = fullmaktshavare?.id;
  const user = userOf(request.get('x-id-token'), world.municipality, world.clock);
  if (!holder || holder !== user || !/^\d{10}$/.test(String(tredjeman))) {
    response.status(403).json(fault(403, 'anvandare.obehorig', request.get('x-request-id')));
    return;
  }
  const giver = fullmaktsgivare?.id;
  const found = valid(world, holder).filter((one) => !giver || numberOf(one.giver) === giver);
  const answers = await answer(world, found, String(tredjeman));
  const key = `${holder}/${giver ?? ''}`;
  const sent = world.modes.of('mina-ombud') === 'replayed' ? (old.get(key) ?? answers) : answers;
  old.set(key, sent);
  response.json(paged(sent, page));
}

function paged(sent: readonly JsonObject[], { page: number = 0, size = 20 }: MandateQuestion['page'] = {}) {
  const totalPages = Math.ceil(sent.length / size);
  const kontext = sent.slice(number * size, (number + 1) * size);
  return { kontext, page: { number, size, totalElements: sent.length, totalPages } };
}

async function answer(
  world: MandateWorld,
  mandates: readonly TestMandate[],
  thirdParty: string,
): Promise<JsonObject[]> {
  const givers = new Map(mandates.map((one) => [numberOf(one.giver), one.giver]));
  const contexts = [...givers].map(([number, giver]) => {
    const theirs = mandates.filter((one) => numberOf(one.giver) === number);
    return send(world, context(giver, theirs, thirdParty, moment(world.clock)));
  });
  const all = await Promise.all(contexts);
  return world.modes.of('mina-ombud') === 'duplicates' ? [...all, ...all] : all;
}

async function mandate(request: Request, response: Response, world: MandateWorld): Promise<void> {
  const { id, thirdParty } = request.params as Record<string, string>;
  const found = testCompanies.mandates.find((one) => one.id === id);
  if (!found) {
    response.status(404).json(fault(404, 'fullmakt.saknas', request.get('x-request-id')));
    return;
  }
  const isWithdrawn = world.changes.isWithdrawn(found.id);
  response.json(await send(world, mandateAnswer(found, thirdParty ?? '', isWithdrawn, moment(world.clock))));
}

/** Signs an answer, or spoils it in the way that the mode says. */
async function send({ modes, signer }: MandateWorld, answer: JsonObject): Promise<JsonObject> {
  const mode = modes.of('mina-ombud');
  if (mode === 'stale') return signer.sign(aged(answer));
  if (mode === 'misdirected')
    return signer.sign({ ...answer, ...('tredjeman' in answer && { tredjeman: SOMEBODY_ELSE }) });
  const signed = await signer.sign(answer);
  return mode === 'forged' ? { ...signed, fullmaktsgivarroll: 'ORGANISATION', utokad: true } : signed;
}

const aged = (answer: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(answer).map(([name, value]) =>
      name === 'tidpunkt' || name === 'svarstidpunkt' ? [name, hourBefore(value as string)] : [name, value],
    ),
  );

/** The mandates in force, as the search gives them. */
function valid({ clock, changes }: MandateWorld, holder: string): TestMandate[] {
  const today = clock.now().toISOString().slice(0, 10);
  return testCompanies.mandates.filter(
    ({ id, holder: key, from, to }) =>
      personNumber(key) === holder && !changes.isWithdrawn(id) && from <= today && (!to || today <= to),
  );
}

const fault = (status: number, instance: string, requestId = '') => ({
  type: status === 401 ? 'urn:dfm:error:auth' : 'urn:dfm:error:basic',
  instance,
  status,
  timestamp: new Date().toISOString(),
  title: instance,
  requestId,
});

/** With its nanoseconds, so that no two answers are alike. */
const hourBefore = (at: string): string => new Date(Date.parse(at) - HOUR_MS).toISOString().slice(0, -1) + at.slice(-7);
