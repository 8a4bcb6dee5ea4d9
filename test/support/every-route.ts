import type { DeclaredRoute } from '@farled/infra';
import { PDF } from './application';
import { nameOf } from './router';
import type { Visitor } from './visitor';

const MESSAGE = { requestKey: '01890000-0000-7000-8000-000000000000', text: 'Hej', documents: [] };

/** Bodies that pass validation, so that it is access that refuses. A route that needs one and is not here answers 422. */
export const BODIES: Readonly<Record<string, object>> = {
  'PUT /api/drafts/:id': { answers: {}, page: null, revision: 1 },
  'POST /api/app-requests/:uid/answer': { allow: false },
  'POST /api/drafts/:id/review': { language: 'sv' },
  'POST /api/drafts/:id/submit': { signingId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/signings/:id/bankid': { device: 'other' },
  'POST /api/signings/:id/poll': { orderId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/signings/:id/cancel': { orderId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/cases/:caseId/supplements/:id/answer': { text: 'Ett svar', documents: [] },
  'POST /api/officer/tasks/:id/assign': { to: 'me', revision: 1 },
  'POST /api/officer/tasks/:id/complete': { answers: {}, revision: 1 },
  'POST /api/officer/tasks/:id/preview': { answers: {} },
  'POST /api/officer/cases/:id/open-protected': { purpose: 'nyfikenhet' },
  'POST /api/officer/calls': { initiator: 'user', purpose: 'other', personalNumber: '198401012383' },
  'POST /api/officer/assisted-applications': {
    service: 'ansok-fardtjanst',
    channel: 'letter',
    arrivedOn: '2026-01-02',
    identifiedBy: 'paper',
    personalNumber: '198401012383',
  },
  'PUT /api/officer/assisted-applications/:id': { answers: {}, page: null, revision: 1 },
  'PUT /api/officer/assisted-applications/:id/party': { rightId: null },
  'POST /api/officer/assisted-applications/:id/register': { signature: 'none', revision: 1 },
  'POST /api/officer/calls/:id/case': { caseId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/signings/:id/eid': { idp: 'https://idp.example/' },
  'POST /api/sign-requests/:id/bankid': { device: 'other' },
  'POST /api/sign-requests/:id/poll': { orderId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/sign-requests/:id/cancel': { orderId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/sign-requests/:id/refuse': { reason: 'Jag vill inte' },
  'POST /api/drafts/:id/uploads': { field: 'certificate', name: 'intyg.pdf', size: 1000 },
  'PUT /api/sign-requests/:id/part': { answers: {}, page: null, revision: 1 },
  'POST /api/sign-requests/:id/part/review': { language: 'sv' },
  'POST /api/powers-of-attorney/:id/bankid': { device: 'other' },
  'POST /api/powers-of-attorney/:id/poll': { orderId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/powers-of-attorney/:id/cancel': { orderId: '01890000-0000-7000-8000-000000000000' },
  'POST /api/sign-requests/:id/eid': { idp: 'https://idp.example/' },
  'POST /api/powers-of-attorney/:id/eid': { idp: 'https://idp.example/' },
  'PUT /api/officer/trustees/:id': { powers: ['bevaka-ratt'], startsOn: '2026-01-01', endsOn: null },
  'POST /api/officer/log-questions/:id/answer': { reason: 'Nyfikenhet' },
  'POST /api/officer/log-reviews/samples/:id/ask': { revision: 1 },
  'POST /api/officer/log-reviews/samples/:id/judge': { revision: 1, outcome: 'accepted' },
  'POST /api/officer/persons/:id/known/open-protected': { purpose: 'caller', reason: 'nyfikenhet' },
  'POST /api/cases/:id/survey': { easier: 'easier', found: 'yes' },
  'POST /api/studio/accessibility-reports/:id/handle': { note: 'Nyfikenhet' },
  'PUT /api/me/favourites': { service: 'ansok-forskola', isFavourite: true },
  'PUT /api/studio/announcements/:id': {
    ...{ kind: 'information', titleSv: 'Nytt', titleEn: 'New', textSv: '', textEn: '', services: [] },
    ...{ closesServices: false, startsAt: '2026-01-02T03:04:05Z', revision: 1 },
  },
  'POST /api/studio/operation/alarms/:id/close': { reason: 'Nyfikenhet' },
  'POST /api/officer/cases/:id/close': { reason: 'Dubblett' },
  'POST /api/officer/rectifications/:id/take': { to: 'me', revision: 1 },
  'POST /api/officer/rectifications/:id/answer': { outcome: 'corrected', text: 'Vi har rättat det.', revision: 1 },
  'POST /api/cases/:id/messages': MESSAGE,
  'POST /api/cases/:id/withdraw': { reason: '' },
  'POST /api/cases/:id/appeals': { text: 'Beslutet är fel.', documents: [] },
  'POST /api/officer/cases/:id/messages': MESSAGE,
  'POST /api/officer/cases/:id/appeals/:appealId/answer': { outcome: 'forwarded', motivation: 'Beslutet står fast.' },
  'POST /api/cases/:caseId/payments/:paymentId/attempts': { method: 'swish' },
  'PUT /api/cases/:caseId/bookings/:bookingId/hold': { startsAt: '2026-12-01T12:00:00Z' },
  'PUT /api/cases/:caseId/bookings/:bookingId/waiting': { from: '2026-12-01', to: '2026-12-02' },
  'POST /api/officer/bookings/:id/attendance': { outcome: 'attended' },
  'POST /api/officer/cases/:id/notes': { text: 'En anteckning' },
};
/** What a read asks for without which it answers 422. */
export const QUERIES: Readonly<Record<string, string>> = {
  '/api/drafts/:id/uploads/:uploadId/parts': '?offset=0',
  '/api/studio/operation/cases': '?q=2026',
  '/api/officer/bookings': '?day=2026-12-01',
  '/api/ledger': '?from=2026-12-01&to=2026-12-02',
  '/api/ledger/rows.csv': '?from=2026-12-01&to=2026-12-02',
  '/api/officer/persons/:id/known': '?purpose=caller',
  '/api/officer/cases/:id/signatures/:evidenceId/answer': '?purpose=review',
};
const UPLOADS = new Set([
  'POST /api/drafts/:id/documents',
  'POST /api/drafts/:id/uploads/:uploadId/parts',
  'POST /api/cases/:caseId/supplements/:id/documents',
  'POST /api/cases/:id/messages/documents',
  'POST /api/officer/cases/:id/messages/documents',
]);
/** Parts of an address that name nobody's data. */
const COMMON: Readonly<Record<string, string>> = { slug: 'ansok-forskola', version: '1', name: 'texts.sv.yaml' };

/** The ids that an address asks for. */
export const idsIn = ({ path }: DeclaredRoute): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => !(name in COMMON));

/**
 * Calls routes as somebody, with every id of others in each place and, where there are two, her own beside it. Returns
 * the calls that were answered otherwise than expected.
 */
export async function answeredOtherwise(
  expected: readonly number[],
  visitor: Visitor,
  routes: readonly DeclaredRoute[],
  ids: { foreign: readonly string[]; own?: readonly string[] },
): Promise<string[]> {
  const otherwise: string[] = [];
  for (const route of routes) {
    for (const address of addressesOf(route, ids.foreign, ids.own ?? [])) {
      const status = await call(visitor, route, address);
      if (!expected.includes(status)) otherwise.push(`${status} ${nameOf(route)} (${address})`);
    }
  }
  return otherwise;
}

async function call(visitor: Visitor, route: DeclaredRoute, address: string): Promise<number> {
  const name = nameOf(route);
  if (UPLOADS.has(name))
    return (await visitor.upload(`${address}${QUERIES[route.path] ?? '?field=certificate'}`, 'intyg.pdf', PDF)).status;
  if (route.method === 'GET') return (await visitor.get(`${address}${QUERIES[route.path] ?? ''}`)).status;
  const body = JSON.stringify(BODIES[name] ?? {});
  return (await visitor.send(route.method, address, body, 'application/json')).status;
}

function addressesOf(route: DeclaredRoute, foreign: readonly string[], own: readonly string[]): string[] {
  const common = route.path.replace(/:(\w+)/g, (place, name) => COMMON[name] ?? place);
  const places = idsIn(route);
  if (places.length === 0) return [common];
  const filled = places.reduce<{ address: string; isForeign: boolean }[]>(
    (addresses, place) =>
      addresses.flatMap(({ address, isForeign }) => [
        ...foreign.map((id) => ({ address: address.replace(`:${place}`, id), isForeign: true })),
        ...own.map((id) => ({ address: address.replace(`:${place}`, id), isForeign })),
      ]),
    [{ address: common, isForeign: false }],
  );
  return filled.filter(({ isForeign }) => isForeign).map(({ address }) => address);
}
