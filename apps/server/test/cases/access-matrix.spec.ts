import { StepUpConfig, stepUpRules } from '@farled/identity';
import { type DeclaredRoute, RouteAccessCheck } from '@farled/infra';
import { addDays, legalDay, newId } from '@farled/kernel';
import { BODIES, QUERIES } from '../../../../test/support/every-route';
import { cellOf, MATRIX_ROLES, type MatrixCell, type MatrixRole } from '../../src/access-matrix';
import { apply, decide, fillIn, PDF, taskOf } from './apply';
import { CaseWorld, type Person } from './case-world';
import { unpaidWedding } from './wedding-world';

/** Ids of one person's things, by the place that they take in an address. */
type Things = Readonly<Record<string, string>>;

const SUPPLEMENT = { outcome: 'supplement', question: 'Vilken tid börjar du arbeta?', supplementDays: 14 };
const COMMON: Things = { slug: 'ansok-forskola', version: '1', name: 'texts.sv.yaml' };
/** Routes whose things are not made here: an operator's instance, a draft in the studio, a paper, an officer's own working copy, a right to act, an app's question. */
const NOTHING_THERE = new RegExp(
  `^GET /api/(${[
    'studio/(operation/instances/|services/:slug/draft)',
    'officer/(log-reviews/:id|powers-of-attorney/:id/paper|cases/:id/(right|company)|assisted-applications/:id)',
    'sign-requests/:id',
    'app-requests/:uid',
  ].join('|')})`,
);
/** Things that are not made here; their own tests ask for them as somebody else: guardians.spec, log-review.spec, assisted.spec. */
const ELSEWHERE = /\/(sign-requests|log-questions|assisted-applications)\/:id/;
/** A power of attorney that its giver has not signed yet. */
const POWER = (world: CaseWorld) => {
  const today = legalDay(world.clock.now());
  return {
    ...{ personalNumber: '199201012391', name: 'Nils Noll', services: null },
    ...{ startsOn: today, endsOn: addDays(today, 30) },
  };
};
const REFUSED: ReadonlySet<MatrixCell> = new Set<MatrixCell>(['no', 'hidden', 'login']);
/** Changes nothing. */
const SAFE = (method: string) => method === 'GET';

describe('the matrix of routes and roles', () => {
  let world: CaseWorld;
  let routes: DeclaredRoute[];
  let elins: Things;
  let saras: Things;

  beforeAll(async () => {
    world = await CaseWorld.start();
    routes = world.app.get(RouteAccessCheck).routes();
    elins = await thingsOf(await world.resident('elin'));
    saras = await thingsOf(await world.resident('sara'));
  });
  afterAll(() => world.stop());

  it('covers every route', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
  });

  it.each(MATRIX_ROLES.map((role) => [role.name, role] as const))('holds for: %s', async (_, role) => {
    const person = await personFor(role);
    const things = role.resource.isProtected ? saras : elins;
    // A protected person's case is shut until it is opened on purpose.
    if (role.actor.kind === 'staff' && role.resource.isProtected)
      await person.post(`/officer/cases/${saras.cases}/open-protected`, { purpose: 'Handlägger ansökan' });
    const wrong: string[] = [];
    for (const route of routes) {
      const cell = cellOf(route, role);
      const status = await call(person, route, cell, things);
      if (!isExpected(cell, status, route)) wrong.push(`${route.method} ${route.path}: ${cell}, but ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is asked about things that are there', () => {
    const hidden = routes.filter((route) => MATRIX_ROLES.some((role) => cellOf(route, role) === 'hidden'));
    const unmade = hidden.filter(({ path }) => placesIn(path).some((place) => !elins[place] || !saras[place]));
    expect(unmade.filter(({ path }) => !ELSEWHERE.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('asks staff to identify themselves anew before what is sensitive', async () => {
    const rules = stepUpRules(world.app.get(StepUpConfig).rules);
    const sensitive = routes.filter(({ access }) => access && !access.public && rules.has(access.action));
    expect(sensitive.length).toBeGreaterThan(15);
    const wrong: string[] = [];
    for (const role of MATRIX_ROLES.filter(({ actor }) => actor.kind === 'staff'))
      for (const route of sensitive.filter((one) => cellOf(one, role) === 'yes')) {
        const { status, body } = await answerTo(world.person(role.actor), route, 'yes', elins);
        if (status !== 403 || body.code !== 'step-up') wrong.push(`${route.method} ${route.path}: ${status}`);
      }
    expect(wrong).toEqual([]);
  });

  async function personFor({ actor }: MatrixRole): Promise<Person> {
    if (actor.kind === 'resident') {
      const owner = MATRIX_ROLES.find(({ name }) => name === 'resident, own')?.actor;
      return world.resident(actor === owner ? 'elin' : 'omar');
    }
    if (actor.kind !== 'staff') return world.person({ kind: 'nobody' });
    const identified = { at: world.clock.now().getTime(), assurance: 4, provider: 'test' } as const;
    return world.person({ ...actor, staffId: newId(), identified });
  }

  /** What is to be refused is asked for with all that would make it succeed; a change that may succeed is asked about nothing. */
  async function call(person: Person, route: DeclaredRoute, cell: MatrixCell, things: Things): Promise<number> {
    if (!route.path.startsWith('/api')) return 200;
    const { status, body } = await answerTo(person, route, cell, things);
    // Past the policy: nobody here has a session of her own, and so no login that could be fresh.
    return body.code === 'data.login-again' ? 200 : status;
  }

  function answerTo(person: Person, route: DeclaredRoute, cell: MatrixCell, things: Things) {
    const { method } = route;
    const isHarmless = SAFE(method) || REFUSED.has(cell);
    const path = route.path.replace(/^\/api/, '').replace(/:(\w+)/g, (place) => {
      const name = place.slice(1);
      const thing = isHarmless ? (things[keyOf(route.path, name)] ?? newId()) : newId();
      return COMMON[name] ?? thing;
    });
    const address = `${path}${QUERIES[route.path] ?? ''}`;
    if (SAFE(method)) return person.get(address);
    if (!isHarmless) return sendTo(person, method, path, { nothingKnown: true });
    if (/\/documents$/.test(path)) return person.post(`${path}?field=certificate`).attach('file', PDF, 'intyg.pdf');
    return sendTo(person, method, address, BODIES[`${method} ${route.path}`] ?? {});
  }

  function sendTo(person: Person, method: string, address: string, body: object) {
    const send = { POST: person.post, PUT: person.put, DELETE: person.remove }[method] ?? person.post;
    return send(address, body);
  }

  function isExpected(cell: MatrixCell, status: number, route: DeclaredRoute): boolean {
    switch (cell) {
      case 'login':
        return status === 401;
      case 'no':
        return status === 403;
      case 'hidden':
        return isHidden(status, route);
      case 'signed':
        return status >= 400 && status < 500;
      case 'open':
        return status < 500 && status !== 401 && status !== 429;
      default:
        return isAnswered(status, route);
    }
  }

  /** That a resident's thing exists is itself secret. */
  const isHidden = (status: number, { path }: DeclaredRoute): boolean =>
    status === 404 || (status === 403 && path.startsWith('/api/officer/'));

  function isAnswered(status: number, { method, path }: DeclaredRoute): boolean {
    if (status === 401 || status === 403 || status >= 500) return false;
    return !SAFE(method) || status < 400 || NOTHING_THERE.test(`${method} ${path}`);
  }

  /** Which kind of thing a place in an address asks for. */
  function keyOf(path: string, name: string): string {
    if (name === 'caseId' && /\/(payments|bookings)/.test(path)) return 'weddings';
    if (name !== 'id') return path.includes('/drafts/') ? `draft-${name}` : name;
    return (
      /\/(drafts|signings|supplements|tasks|cases|calls|powers-of-attorney|persons|rectifications|bookings)\/:id/.exec(
        path,
      )?.[1] ?? 'id'
    );
  }

  const placesIn = (path: string) =>
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => keyOf(path, name)).filter((place) => !COMMON[place]);

  /** One of all that has an id: a draft with a file, a signing, a case with a supplement and an open task. */
  async function thingsOf(person: Person): Promise<Things> {
    const officer = world.officer('case-officer', 'protected-data-officer');
    // Before the call: nobody signs while she is asked on the telephone who she is.
    const wedding = await weddingOf(person);
    const { caseId } = await apply(world, person);
    await decide(world, officer, caseId, SUPPLEMENT);
    const { todo } = await world.until(async () => {
      const { body } = await person.get(`/cases/${caseId}`).expect(200);
      return body.todo.length > 0 && body;
    }, 'the supplement');
    const supplement = todo[0].id as string;
    const form = person.post(`/cases/${caseId}/supplements/${supplement}/documents`).attach('file', PDF, 'intyg.pdf');
    const documentId = (await form.expect(201)).body.id as string;
    const answer = { text: 'Klockan sju.', documents: [documentId] };
    await person.post(`/cases/${caseId}/supplements/${supplement}/answer`, answer).expect(200);
    const { id: task } = await taskOf(world, officer, caseId);
    const draft = await fillIn(world, person);
    const upload = person.post(`/drafts/${draft}/documents?field=certificate`).attach('file', PDF, 'intyg.pdf');
    const { body: file } = await upload.expect(201);
    const about = { initiator: 'user', purpose: 'other', personalNumber: person.personalNumber };
    const { body: call } = await officer.post('/officer/calls', about).expect(200);
    await officer.post(`/officer/cases/${caseId}/open-protected`, { purpose: 'Handlägger ansökan' }).expect(201);
    const { body: signatures } = await officer.get(`/officer/cases/${caseId}/signatures`).expect(200);
    await world.source.query(`update cases."case" set unit = 'own' where id = $1`, [caseId]);
    const { body: power } = await person.post('/powers-of-attorney', POWER(world)).expect(200);
    const { body: review } = await person.post(`/drafts/${draft}/review`, { language: 'sv' }).expect(200);
    const personId = person.actor.kind === 'resident' ? person.actor.personId : '';
    const { body: begun } = await person
      .post(`/drafts/${draft}/uploads`, BODIES['POST /api/drafts/:id/uploads'])
      .expect(201);
    return {
      ...wedding,
      'draft-uploadId': begun.id,
      drafts: draft,
      'draft-documentId': file.id,
      signings: review.signingId,
      cases: caseId,
      caseId,
      documentId,
      supplements: supplement,
      tasks: task,
      calls: call.callId,
      evidenceId: signatures.items[0].evidenceId,
      'powers-of-attorney': power.id,
      persons: personId,
      rectifications: await rectificationOf(personId),
      appealId: await appealIn(caseId, personId),
    };
  }

  /** A wedding with a time that is chosen and a fee that is paid. */
  async function weddingOf(person: Person): Promise<Things> {
    const { caseId, bookingId, fee } = await unpaidWedding(world, person);
    await world.source.query(`update cases.payment set state = 'paid', settled_at = now() where id = $1`, [fee.id]);
    await world.source.query(`update cases."case" set unit = 'own' where id = $1`, [caseId]);
    return { weddings: caseId, bookings: bookingId, bookingId, paymentId: fee.id };
  }

  async function appealIn(caseId: string, personId: string): Promise<string> {
    const id = newId();
    await world.source.query(
      `insert into cases.appeal (id, case_id, decision_id, appellant_id, text, received_at, decision_read_on, last_day, is_late)
       values ($1, $2, $1, $3, 'Fel', now(), now(), now(), false)`,
      [id, caseId, personId],
    );
    return id;
  }

  /** What somebody wrote before she became protected, too. */
  async function rectificationOf(personId: string): Promise<string> {
    const id = newId();
    await world.source.query(
      `insert into cases.rectification (id, request_key, diary_number, person_id, party_kind, party_id, fact, text, unit,
         revision, received_at, due_on)
       values ($1, $1, $2, $3, 'person', $3, '{"source": "other", "label": null, "value": null, "at": null}', 'Fel', 'own', 1, now(), now())`,
      [id, `KS ${id}`, personId],
    );
    return id;
  }
});
