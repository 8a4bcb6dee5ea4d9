import { newId } from '@farled/kernel';
import { apply, resident, SERVICE, type SentApplication, staff, taskOf } from '../support/application';
import { EngineRoom } from '../support/engine-room';
import { Installation } from '../support/installation';
import { publish } from '../support/published-version';
import { eventually, type Visitor } from '../support/visitor';

jest.setTimeout(240_000);

const INCIDENTS = '/api/studio/operation/incidents';
const WHY = { reason: 'Felet är rättat' };
const act = (more: object = {}) => ({ id: newId(), ...WHY, ...more });

describe('the operator', () => {
  let farled: Installation;
  let engine: EngineRoom;
  let olle: Visitor;
  let other: Visitor;
  let elin: Visitor;

  beforeAll(async () => {
    farled = await Installation.start();
    engine = new EngineRoom(farled);
    olle = await staff(farled, 'olle');
    other = await staff(farled, 'olle');
    elin = await resident(farled, 'elin');
  });
  afterAll(async () => {
    await engine?.close();
    await farled?.stop();
  });

  /** A case whose officer's task has failed in the engine. */
  async function stopped(person = elin): Promise<SentApplication & { incident: string; instance: string }> {
    const sent = await apply(person);
    await taskOf(await staff(farled, 'sanna'), sent.caseId);
    const instance = await engine.failTask(sent.caseId);
    const line = await eventually(async () => {
      const { items } = (await olle.get(INCIDENTS)).ok();
      return items.find((item: { instanceId: string }) => item.instanceId === instance);
    });
    return { ...sent, incident: line.id, instance };
  }

  const page = (id: string) => `/api/studio/operation/instances/${id}`;
  const retry = (id: string, who = olle, more: object = {}) =>
    who.post(`${INCIDENTS}/${id}/retry`, act({ retries: 3, ...more }));
  const operations = async (instance: string) => (await olle.get(page(instance))).ok().operations;
  const audited = (action: string, caseId: string) =>
    farled.query<{ purpose: string; fields: string[]; result: string; actor: string; correlation_id: string }>(
      'select purpose, fields, result, actor, correlation_id from infra.audit where action = $1 and case_id = $2 order by seq',
      [action, caseId],
    );

  it('finds the process of a case by part of its diary number, and nothing for others', async () => {
    const sent = await apply(elin);
    await taskOf(await staff(farled, 'sanna'), sent.caseId);
    const cases = `/api/studio/operation/cases?q=${encodeURIComponent(sent.diaryNumber.slice(2))}`;
    const line = await eventually(async () => (await olle.get(cases)).ok().items[0]);
    expect(line).toMatchObject({ diaryNumber: sent.diaryNumber, state: 'ACTIVE', version: 1 });
    expect((await olle.get(page(line.instanceId))).ok().diaryNumber).toBe(sent.diaryNumber);
    expect((await olle.get('/api/studio/operation/cases?q=%25%25')).ok().items).toEqual([]);
    expect((await olle.get('/api/studio/operation/cases?q=a')).status).toBe(422);
    expect((await (await staff(farled, 'sanna')).get(cases)).status).toBe(403);
  });

  it('finds what has stopped, by e-service, cause and age', async () => {
    const { diaryNumber, incident, instance } = await stopped();
    const found = async (query: string) =>
      (await olle.get(`${INCIDENTS}?${query}`)).ok().items.map(({ id }: { id: string }) => id);
    const { items } = (await olle.get(INCIDENTS)).ok();
    expect(items[0]).toMatchObject({
      ...{ id: incident, instanceId: instance, diaryNumber, version: 1 },
      ...{ title: 'Ansök om förskoleplats', elementName: 'Granska ansökan' },
      ...{ type: 'JOB_NO_RETRIES', message: 'broken' },
    });
    expect(await found(`service=${SERVICE}&type=JOB_NO_RETRIES&olderThanHours=0`)).toContain(incident);
    expect(await found('service=annan-tjanst')).toEqual([]);
    expect(await found('type=IO_MAPPING_ERROR')).toEqual([]);
    expect(await found('olderThanHours=1')).toEqual([]);
    expect((await olle.get(`${INCIDENTS}?after=x`)).status).toBe(422);
    const shown = (await olle.get(page(instance))).ok();
    expect(shown).toMatchObject({
      diaryNumber,
      state: 'ACTIVE',
      version: 1,
      incidents: [{ id: incident }],
      seen: null,
    });
    expect(shown.xml).toContain('<bpmn:process');
    expect(shown.active.map(({ name }: { name: string }) => name)).toContain('Granska ansökan');
    expect(shown.waits.map(({ kind }: { kind: string }) => kind)).toContain('TIMER');
    const { items: elements } = (await olle.get(`${page(instance)}/elements?limit=2`)).ok();
    expect(elements).toMatchObject([
      { elementId: 'application-received', state: 'COMPLETED', durationMs: expect.any(Number) },
      { elementId: 'begin-case' },
    ]);
    const { items: jobs } = (await olle.get(`${page(instance)}/jobs`)).ok();
    expect(jobs.at(-1)).toMatchObject({ elementId: 'review-application', state: 'FAILED', errorMessage: 'broken' });
  });

  it('lets it go on once, however often it is clicked, and tells the second operator', async () => {
    const { caseId, incident, instance } = await stopped();
    const asked = act({ retries: 3 });
    const clicks = await Promise.all([1, 2].map(() => olle.post(`${INCIDENTS}/${incident}/retry`, asked)));
    expect(clicks.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([204]));
    expect(clicks.every(({ status }) => [204, 409].includes(status))).toBe(true);
    expect((await olle.post(`${INCIDENTS}/${incident}/retry`, asked)).status).toBe(204);
    const late = await retry(incident, other);
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      409,
      'operation.resolved',
      'Felet är redan åtgärdat. Någon annan kan ha hunnit före.',
    ]);
    await eventually(async () => ((await olle.get(page(instance))).ok().incidents.length === 0 ? true : undefined));
    expect(await operations(instance)).toMatchObject([
      { action: 'retry', state: 'refused' },
      { action: 'retry', state: 'done', by: 'Olle Operatör', ...WHY },
    ]);
    const rows = await audited('operation.retry', caseId);
    expect(rows.map(({ result }) => result)).toEqual(['allowed', 'allowed', 'refused']);
    expect(rows[0]).toMatchObject({ purpose: WHY.reason, correlation_id: expect.any(String) });
    expect(rows[0]?.actor).toMatch(/^staff:/);
  });

  it('shows variables for a purpose only, and remembers who asked', async () => {
    const { caseId, instance } = await stopped();
    const read = (body: object) => olle.post(`${page(instance)}/variables/read`, body);
    expect((await read({})).status).toBe(422);
    const { items } = (await read({ purpose: 'Felsöker prioriteten' })).ok();
    expect(items).toContainEqual(expect.objectContaining({ name: 'caseId', value: JSON.stringify(caseId) }));
    const rows = await audited('read', caseId);
    expect(rows.at(-1)).toMatchObject({ purpose: 'Felsöker prioriteten' });
    expect(rows.at(-1)?.fields).toContain('caseId');
    const decided = (await olle.post(`${page(instance)}/decisions/read`, { purpose: 'Felsöker' })).ok();
    expect(decided.items[0]).toMatchObject({
      decisionId: expect.stringContaining('queue-priority'),
      state: 'EVALUATED',
    });
    expect(decided.items[0].evaluated[0].matchedRules).toHaveLength(1);
  });

  it('changes variables that are declared, to values that fit, and writes down no value', async () => {
    const { caseId, instance } = await stopped();
    const scopeKey = instance.split('-')[1]!;
    const change = (variables: object, more: object = {}) =>
      olle.post(`${page(instance)}/variables`, act({ scopeKey, variables, ...more }));
    expect((await change({ applicantName: 'Elin' })).body).toMatchObject({
      code: 'operation.variables',
      violations: [{ path: 'applicantName', code: 'operation.undeclared' }],
    });
    expect((await change({ protected: 'kanske' })).body.violations).toMatchObject([{ code: 'operation.misfit' }]);
    expect((await change({ protected: true }, { scopeKey: '1' })).body.code).toBe('operation.no-scope');
    expect((await change({ priority: 'hemligt-varde' })).status).toBe(422);
    expect((await change({ protected: true })).status).toBe(204);
    await eventually(async () => {
      const { items } = (await olle.post(`${page(instance)}/variables/read`, { purpose: 'Ser efter' })).ok();
      return (
        items.some((one: { name: string; value: string }) => one.name === 'protected' && one.value === 'true') ||
        undefined
      );
    });
    expect(await operations(instance)).toMatchObject([{ action: 'variables', details: { names: ['protected'] } }]);
    expect((await audited('operation.variables', caseId))[0]?.fields).toContain('protected');
  });

  it('asks the second operator to look again before she acts on what has changed', async () => {
    const { instance, incident } = await stopped();
    const { seen } = (await other.get(page(instance))).ok();
    expect((await retry(incident)).status).toBe(204);
    const stale = await other.post(`${page(instance)}/cancel`, act({ seen }));
    expect([stale.status, stale.body.code]).toEqual([409, 'operation.changed']);
    const [latest] = await operations(instance);
    expect((await other.post(`${page(instance)}/cancel`, act({ seen: latest.id }))).status).toBe(204);
  });

  it('cancels once, and the case says that it has no process any more', async () => {
    const { caseId, instance } = await stopped();
    expect((await olle.post(`${page(instance)}/cancel`, act({ reason: '' }))).status).toBe(422);
    const asked = act();
    expect((await olle.post(`${page(instance)}/cancel`, asked)).status).toBe(204);
    await eventually(async () => ((await olle.get(page(instance))).ok().state === 'TERMINATED' ? true : undefined));
    expect((await olle.post(`${page(instance)}/cancel`, asked)).status).toBe(204);
    const again = await olle.post(`${page(instance)}/cancel`, act());
    expect([again.status, again.body.code]).toEqual([409, 'operation.ended']);
    const events = await farled.query<{ code: string }>('select code from cases.event where case_id = $1 order by id', [
      caseId,
    ]);
    expect(events.map(({ code }) => code)).toContain('process-stopped');
  });

  it('moves within the process: what is ended is gone, what is begun stands there', async () => {
    const { instance, caseId } = await stopped();
    const { active, seen } = (await olle.get(page(instance))).ok();
    const review = active.find(({ elementId }: { elementId: string }) => elementId === 'review-application');
    const nothing = await olle.post(`${page(instance)}/modify`, act({ activate: [], terminate: [] }));
    expect([nothing.status, nothing.body.code]).toEqual([422, 'operation.nothing']);
    const unknown = await olle.post(`${page(instance)}/modify`, act({ activate: ['nowhere'], terminate: [] }));
    expect([unknown.status, unknown.body.code]).toEqual([422, 'operation.no-element']);
    const gone = await olle.post(`${page(instance)}/modify`, act({ activate: [], terminate: ['2251799813685249'] }));
    expect([gone.status, gone.body.code]).toEqual([409, 'process.not-done']);
    const asked = act({ activate: ['review-application'], terminate: [review.key] });
    expect((await olle.post(`${page(instance)}/modify`, { ...asked, seen })).body.code).toBe('operation.changed');
    expect((await olle.post(`${page(instance)}/modify`, asked)).status).toBe(204);
    expect((await olle.post(`${page(instance)}/modify`, asked)).status).toBe(204);
    await eventually(async () => {
      const now = (await olle.get(page(instance))).ok();
      const standing = now.standing.find((one: { elementId: string }) => one.elementId === 'review-application');
      return (standing.active === 1 && standing.terminated === 1 && now.incidents.length === 0) || undefined;
    });
    await taskOf(await staff(farled, 'sanna'), caseId);
    expect((await audited('operation.modify', caseId)).at(-1)?.fields).toContain('review-application');
  });

  it('previews a migration, and refuses what Zeebe 8.5 would refuse', async () => {
    const { instance } = await stopped();
    await publish(engine, 2, ['review-application']);
    const { items } = (await olle.get(`${page(instance)}/versions`)).ok();
    expect(items).toEqual([
      { version: 2, isCurrent: false },
      { version: 1, isCurrent: true },
    ]);
    const preview = (await olle.post(`${page(instance)}/migration-preview`, { version: 2 })).ok();
    expect(preview.isPossible).toBe(false);
    expect(preview.rows).toMatchObject([
      { elementId: 'processing', type: 'SUB_PROCESS', problem: expect.stringContaining('finns inte') },
      { elementId: 'review-application', name: 'Granska ansökan', problem: expect.any(String) },
    ]);
    const refused = await olle.post(`${page(instance)}/migrate`, act({ version: 2, mapping: [] }));
    expect([refused.status, refused.body.code]).toEqual([409, 'operation.not-possible']);
    const same = await olle.post(`${page(instance)}/migration-preview`, { version: 1 });
    expect([same.status, same.body.code]).toEqual([409, 'operation.same-version']);
    expect((await olle.post(`${page(instance)}/migration-preview`, { version: 9 })).status).toBe(404);
  });

  it('moves a case to another version, and its case follows', async () => {
    const { instance, caseId, incident } = await stopped();
    expect((await olle.get(page(instance))).ok().version).toBe(2);
    await publish(engine, 3, ['check-application']);
    const ask = (mapping: object[]) => olle.post(`${page(instance)}/migration-preview`, { version: 3, mapping });
    expect((await ask([])).ok()).toMatchObject({
      isPossible: false,
      rows: [{ elementId: 'review-application', targetElementId: null, candidates: [{ id: 'check-application' }] }],
    });
    const mapping = [{ sourceElementId: 'review-application', targetElementId: 'check-application' }];
    expect((await ask(mapping)).ok()).toMatchObject({ isPossible: true, mapping });
    const asked = act({ version: 3, mapping });
    expect((await olle.post(`${page(instance)}/migrate`, asked)).status).toBe(204);
    const now = await eventually(async () => {
      const shown = (await olle.get(page(instance))).ok();
      return shown.version === 3 ? shown : undefined;
    });
    expect((await olle.post(`${page(instance)}/migrate`, asked)).status).toBe(204);
    expect(now.active).toMatchObject([{ elementId: 'check-application' }]);
    expect(now.incidents).toMatchObject([{ id: incident }]);
    expect(await farled.query('select version from cases."case" where id = $1', [caseId])).toEqual([{ version: 3 }]);
    expect(await farled.query('select element_id from cases.task where case_id = $1', [caseId])).toEqual([
      { element_id: 'check-application' },
    ]);
    expect((await retry(incident)).status).toBe(204);
  });

  it('sees nothing of what a protected person’s case holds', async () => {
    const { caseId } = await apply(await resident(farled, 'sara'));
    await taskOf(await staff(farled, 'sanna'), caseId);
    const instance = await engine.instanceOf(caseId);
    expect((await olle.get(page(instance))).status).toBe(200);
    for (const what of ['variables', 'decisions']) {
      expect((await olle.post(`${page(instance)}/${what}/read`, { purpose: 'nyfikenhet' })).status).toBe(404);
    }
    const scopeKey = instance.split('-')[1]!;
    const change = act({ scopeKey, variables: { protected: false } });
    expect((await olle.post(`${page(instance)}/variables`, change)).status).toBe(404);
  });

  it('answers 404 to what is no instance, and 403 to everybody else', async () => {
    for (const id of ['embedded-1', 'embedded-99999999999999999999', 'cluster-1', 'x', "embedded-1'--", newId()]) {
      expect([id, (await olle.get(page(id))).status]).toEqual([id, 404]);
      expect([id, (await retry(id)).status]).toEqual([id, 404]);
      expect([id, (await olle.post(`${page(id)}/cancel`, act())).status]).toEqual([id, 404]);
    }
    for (const key of ['hanna', 'peter', 'rut', 'asta']) {
      const person = await staff(farled, key);
      expect([key, (await person.get(INCIDENTS)).status]).toEqual([key, 403]);
      expect([key, (await retry('embedded-1', person)).status]).toEqual([key, 403]);
    }
  });

  it('says that nobody knows while the engine is away, and works when it is back', async () => {
    const { instance, incident } = await stopped();
    await farled.withoutEngine(async () => {
      const away = await retry(incident);
      expect([away.status, away.body.code]).toEqual([503, 'unavailable']);
      const [latest] = await operations(instance);
      expect(latest).toMatchObject({ state: 'unknown', error: expect.stringContaining('Ingen vet') });
    });
    expect((await retry(incident)).status).toBe(204);
  });
});
