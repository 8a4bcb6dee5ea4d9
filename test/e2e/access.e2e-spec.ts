import type { Actor, StaffRole } from '@farled/kernel';
import {
  answerSupplement,
  apply,
  caseWhen,
  decide,
  fillIn,
  resident,
  SUPPLEMENT,
  staff,
  taskOf,
} from '../support/application';
import { answeredOtherwise, idsIn } from '../support/every-route';
import { Installation } from '../support/installation';
import { isPublic, lets, nameOf, type Router, routerOf } from '../support/router';
import { Visitor } from '../support/visitor';

jest.setTimeout(300_000);

/** What each member of staff may be by the groups of the IdP. */
const STAFF: Readonly<Record<string, readonly StaffRole[]>> = {
  hanna: ['case-officer'],
  sanna: ['case-officer', 'protected-data-officer'],
  peter: ['process-owner'],
  olle: ['operator'],
  rut: ['auditor', 'log-reviewer'],
  asta: ['administrator'],
};
const RESIDENT: Actor = { kind: 'resident', personId: 'p', assurance: 3 };
const officer = (roles: readonly StaffRole[]): Actor => ({
  kind: 'staff',
  staffId: 's',
  roles: [...roles],
  department: 'd',
});

describe('every route of the router', () => {
  let farled: Installation;
  let router: Router;
  let elin: Visitor;
  let omar: Visitor;
  let elins: Awaited<ReturnType<typeof everythingOf>>;

  beforeAll(async () => {
    farled = await Installation.start();
    router = await routerOf(farled);
    elin = await resident(farled, 'elin');
    omar = await resident(farled, 'omar');
    elins = await everythingOf(elin);
  });
  afterAll(() => farled?.stop());

  const guarded = () => router.routes.filter((route) => !isPublic(route));
  const some = () => ({ foreign: [elins.case, elins.task] });

  it('has said who may call it, also those that Express alone knows', () => {
    const declared = new Set(router.routes.map(nameOf));
    expect(router.served.filter((route) => !declared.has(route))).toEqual([]);
    expect(router.served.length).toBeGreaterThan(40);
    expect(guarded().length).toBeGreaterThan(40);
  });

  it('answers 401 to nobody, whatever she knows', async () => {
    expect(await answeredOtherwise([401], new Visitor(farled), guarded(), some())).toEqual([]);
  });

  it.each(Object.entries(STAFF))('answers 403 to %s where the roles %j do not reach', async (key, roles) => {
    const closed = guarded().filter((route) => !lets(officer(roles), route));
    expect(closed.length).toBeGreaterThan(15);
    expect(await answeredOtherwise([403], await staff(farled, key), closed, some())).toEqual([]);
  });

  it('answers 403 to a resident where only staff may', async () => {
    const closed = guarded().filter((route) => !lets(RESIDENT, route));
    expect(await answeredOtherwise([403], elin, closed, some())).toEqual([]);
  });

  it('answers 404 to the other guardian who knows every id, alone or beside his own', async () => {
    const own = [(await apply(omar)).caseId, await fillIn(omar)];
    const routes = guarded().filter((route) => lets(RESIDENT, route) && idsIn(route).length > 0);
    expect(routes.length).toBeGreaterThan(12);
    expect(await answeredOtherwise([404], omar, routes, { foreign: Object.values(elins), own })).toEqual([]);
  });

  it('does not let the other guardian use her signature or her order as his', async () => {
    const draft = await fillIn(omar);
    const { signingId } = (await omar.post(`/api/drafts/${draft}/review`, { language: 'sv' })).ok();
    const theft = await Promise.all([
      omar.post(`/api/drafts/${draft}/submit`, { signingId: elins.signing }),
      omar.post(`/api/drafts/${draft}/submit`, { signingId: elins.sentSigning }),
      omar.post(`/api/signings/${signingId}/poll`, { orderId: elins.order }),
      omar.post(`/api/signings/${signingId}/cancel`, { orderId: elins.order }),
    ]);
    expect(theft.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('shows the other guardian nothing of hers in his own lists', async () => {
    const lists = guarded().filter(
      (route) => route.method === 'GET' && lets(RESIDENT, route) && idsIn(route).length === 0,
    );
    for (const { path } of lists) {
      const shown = JSON.stringify((await omar.get(path)).ok());
      expect([path, Object.values(elins).filter((id) => shown.includes(id))]).toEqual([path, []]);
    }
  });

  it('does not open a protected person’s case to an officer without that trust', async () => {
    const { caseId } = await apply(await resident(farled, 'sara'));
    const { id: task } = await taskOf(await staff(farled, 'sanna'), caseId);
    const open = guarded().filter((route) => lets(officer(['case-officer']), route) && idsIn(route).length > 0);
    expect(
      await answeredOtherwise([403, 404], await staff(farled, 'hanna'), open, { foreign: [caseId, task] }),
    ).toEqual([]);
  });

  it('has changed nothing of hers all the while', async () => {
    const { answers, status } = (await elin.get(`/api/drafts/${elins.draft}`)).ok();
    expect([status, answers.certificate]).toEqual(['frozen', [{ id: elins.document, name: 'intyg.pdf' }]]);
    const { items } = (await (await staff(farled, 'hanna')).get('/api/officer/tasks?view=all')).ok();
    const task = items.find((item: { id: string }) => item.id === elins.task);
    expect(task).toMatchObject({ revision: 1, assignee: null });
  });

  /** A case with an answered supplement and an open task, and a draft that is being signed: one of all that has an id. */
  async function everythingOf(visitor: Visitor) {
    const sent = await apply(visitor);
    const hanna = await staff(farled, 'hanna');
    const first = await decide(hanna, sent.caseId, SUPPLEMENT);
    const supplement = await answerSupplement(visitor, sent.caseId);
    const { id: task } = await taskOf(hanna, sent.caseId, first);
    const { documents } = await caseWhen(visitor, sent.caseId, (body) => body.documents.length > 0);
    const draft = await fillIn(visitor);
    const { signingId: signing } = (await visitor.post(`/api/drafts/${draft}/review`, { language: 'sv' })).ok();
    const { orderId: order } = (await visitor.post(`/api/signings/${signing}/bankid`, { device: 'other' })).ok();
    const { answers } = (await visitor.get(`/api/drafts/${draft}`)).ok();
    const { caseId, signingId: sentSigning, draftId: sentDraft } = sent;
    const now = { draft, document: answers.certificate[0].id as string, signing, order };
    return { ...now, case: caseId, sentSigning, sentDraft, supplement, task, attachment: documents[0].id as string };
  }
});
