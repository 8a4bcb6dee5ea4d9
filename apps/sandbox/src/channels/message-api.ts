import { createHash } from 'node:crypto';
import { type JsonObject, newId } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import type { ArrivalKind, Arrivals } from '../arrivals';
import { BoundedMap } from '../bounded-map';
import type { OutsideChanges } from '../data/outside-changes';
import { findCompany } from '../data/test-companies';
import { findResident } from '../data/test-persons';
import type { Modes } from '../modes';

/** The SMS gateway. It knows no keys: what is sent twice arrives twice. */
export function smsApi(arrivals: Arrivals, modes: Modes): Router {
  const api = Router();
  api.use(modes.guard('sms', { error: 'internal error' }), express.json({ limit: '64kb' }));
  api.post('/messages', (request, response) => {
    const message = texts(request.body, ['to', 'text', 'reference'], 2_000);
    if (!message || !/^\+?[\d -]{5,20}$/.test(message.to ?? '')) refuse(response);
    else response.status(202).json({ id: arrivals.add('sms', message).id });
  });
  return api;
}

/** The mailbox operator: who can be reached, and delivery that an idempotency key makes safe to repeat. */
export function digitalMailApi(arrivals: Arrivals, modes: Modes, changes: OutsideChanges): Router {
  const api = Router();
  const hasMailbox = (number: string) => isReachable(number, changes);
  const sent = new BoundedMap<string, string>(500);
  api.use(modes.guard('digital-mail', { error: 'internal error' }), express.json({ limit: '2mb' }));
  api.post('/reachable', (request, response) => {
    const asked = texts(request.body, ['recipient'], 12);
    if (asked) response.json({ reachable: hasMailbox(asked.recipient ?? '') });
    else refuse(response);
  });
  api.post('/messages', (request, response) => {
    const mail = texts(request.body, ['recipient', 'subject', 'text', 'reference'], 20_000);
    if (mail && hasMailbox(mail.recipient ?? '')) deliver({ arrivals, sent, mail }, request, response);
    else refuse(response);
  });
  return api;
}

/** A person by personal number, an organisation by its own ten digits (Mina meddelanden takes both). */
const isReachable = (number: string, changes: OutsideChanges): boolean =>
  number.length === 10
    ? findCompany(number) !== undefined && changes.hasMailbox(number)
    : findResident(number) !== undefined;

interface Delivery {
  readonly arrivals: Arrivals;
  /** What each key was delivered as. */
  readonly sent: BoundedMap<string, string>;
  readonly mail: JsonObject;
}

function deliver({ arrivals, sent, mail }: Delivery, request: Request, response: Response): void {
  const key = request.get('idempotency-key') ?? newId();
  const digest = createHash('sha256').update(key).digest('hex');
  const id = sent.get(digest) ?? arrivals.add('digital-mail' satisfies ArrivalKind, mail).id;
  sent.set(digest, id);
  response.status(202).json({ id });
}

/** The named fields as texts; undefined when one is missing or too long, or there is another field. */
function texts(body: unknown, names: readonly string[], most: number): Record<string, string> | undefined {
  const given = (body ?? {}) as JsonObject;
  if (Object.keys(given).some((name) => !names.includes(name))) return undefined;
  const entries = names.map((name) => [name, given[name]] as const);
  if (entries.some(([, value]) => typeof value !== 'string' || value.length > most)) return undefined;
  return Object.fromEntries(entries) as Record<string, string>;
}

function refuse(response: Response): void {
  response.status(422).json({ error: 'the message cannot be read, or the recipient cannot be reached' });
}
