import type { DataExport, Draft, KeptContact, Order } from '@farled/api-client';
import type { CaseMoment } from './case';
import { form } from './form';

/** How the mock behaves; a check sets what it wants to see. */
export interface MockState {
  loggedIn: boolean;
  protectedPerson: boolean;
  moment: CaseMoment;
  /** Answer order polls with: the text code of a failed order, or go on to success after some polls. */
  failOrder: boolean;
  orderPolls: number;
  /** Answer these routes ("PUT /api/drafts/:id") with this status. */
  fail: Record<string, number>;
  /** Somebody else has saved the draft meanwhile. */
  changedElsewhere: boolean;
  empty: boolean;
  favourites: string[];
  surveyed: boolean;
  idleSeconds: number;
  /** The map settings that the server puts into the page; none when no map is connected. */
  map: object | undefined;
  contact: KeptContact | null;
  exported: DataExport | null;
  draft: Draft;
  now(): string;
}

export function newState(): MockState {
  return {
    loggedIn: false,
    protectedPerson: false,
    moment: 'received',
    failOrder: false,
    orderPolls: 0,
    fail: {},
    changedElsewhere: false,
    empty: false,
    favourites: [],
    surveyed: false,
    idleSeconds: 1800,
    map: undefined,
    contact: {
      email: 'elin@exempel.example',
      phone: '070-174 06 05',
      channel: 'sms',
      language: 'sv',
      emailConfirmedAt: null,
      phoneConfirmedAt: '2027-01-12T10:00:00.000Z',
    },
    exported: null,
    draft: newDraft(),
    now: () => '2027-03-01T13:05:00.000Z',
  };
}

const PERSON = ['name', 'address.street', 'address.postalCode', 'address.city'].map((part) => `person.${part}`);

const sources = (source: string, at: string, keys: readonly string[]): Draft['sources'] =>
  Object.fromEntries(keys.map((key) => [key, { source, at }]));

function newDraft(): Draft {
  return {
    id: 'draft-1',
    service: { slug: 'ansok-forskola', title: 'Ansök om förskoleplats', version: 1 },
    form,
    answers: {},
    prefill: {
      person: { name: 'Elin Exempel', address: { street: 'Sjövägen 3', postalCode: '123 45', city: 'Exempelköping' } },
      children: [
        { value: '018f2f00-0000-7000-8000-000000000001', label: 'Maja, född 2023' },
        { value: '018f2f00-0000-7000-8000-000000000002', label: 'Olle, född 2024' },
      ],
      contact: { email: 'elin@exempel.example', phone: '070-174 06 05', channel: 'sms' },
    },
    sources: {
      ...sources('population-register', '2027-02-28T03:00:00.000Z', PERSON),
      ...sources('contact-register', '2027-01-12T10:00:00.000Z', ['contact.email', 'contact.phone', 'contact.channel']),
    },
    protectedRoute: null,
    page: null,
    revision: 1,
    savedAt: '2027-03-01T13:05:00.000Z',
    expiresAt: '2027-03-31T13:05:00.000Z',
    status: 'open',
  };
}

/** A BankID order that goes through its texts and ends well, or as told. */
export function orderOf(state: MockState): Order {
  const qr = `bankid.67df3917-fa0d-44e5-b327-edcc928297f8.${state.orderPolls}.dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8`;
  const order: Order = {
    orderId: 'order-1',
    status: 'pending',
    messageCode: 'RFA1',
    message: 'Starta BankID-appen.',
    qr,
  };
  if (state.failOrder && state.orderPolls > 0) {
    return { ...order, status: 'failed', messageCode: 'RFA6', message: 'Åtgärden avbröts.', qr: undefined };
  }
  if (state.orderPolls > 3) return { ...order, status: 'complete', qr: undefined, message: '' };
  if (state.orderPolls > 2) {
    return {
      ...order,
      messageCode: 'RFA9',
      message: 'Skriv in din säkerhetskod i BankID-appen och välj Identifiera eller Skriv under.',
    };
  }
  return order;
}
