import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  Catalogue,
  CatalogueConfig,
  CatalogueModule,
  catalogueTables,
  ScenarioRunner,
  Seeding,
  ServiceFigures,
} from '@farled/catalogue';
import { StaffDirectory } from '@farled/identity';
import {
  CSRF_HEADER,
  DatabaseModule,
  HealthModule,
  HTTP_OPTIONS,
  HttpModule,
  InfraModule,
  infraTables,
  prepareHttp,
  setActor,
  Transactions,
} from '@farled/infra';
import { newId, type StaffActor } from '@farled/kernel';
import { playScenarios } from '@farled/lab';
import { StreamProjector, streamTables } from '@farled/stream';
import { Workflow, WorkflowConfig, WorkflowModule } from '@farled/workflow';
import { Global, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { NextFunction, Request, Response } from 'express';
import request from 'supertest';
import { TestBroker } from '../conformance/support/test-broker';

const SLUG = 'ansok-forskola';
const TOKEN = 'token';
/** A catalogue of one e-service. */
const PROCESSES = mkdtempSync(join(tmpdir(), 'farled-processes-'));
cpSync(resolve(__dirname, '../../processes', 'ansok-forskola'), join(PROCESSES, 'ansok-forskola'), { recursive: true });
const OWNER = newId();

/** Stands in for libs/identity, with one colleague, for libs/insight and for the worker thread of libs/lab. */
@Global()
@Module({
  providers: [
    { provide: StaffDirectory, useValue: { names: async () => new Map([[OWNER, 'Peter Processägare']]) } },
    {
      provide: ServiceFigures,
      useValue: { of: async () => ({ medianDays: 12, decided: 40, cases: 60, promiseKept: 0.9 }) },
    },
    { provide: ScenarioRunner, useValue: { run: playScenarios } },
  ],
  exports: [StaffDirectory, ServiceFigures, ScenarioRunner],
})
class Surroundings {}

describe('the catalogue', () => {
  let broker: TestBroker;
  let app: NestExpressApplication;

  async function start(folder = PROCESSES): Promise<NestExpressApplication> {
    const tables = [infraTables, streamTables, catalogueTables];
    @Module({
      imports: [
        DatabaseModule.forRoot(tables, { url: broker.database.url }),
        InfraModule,
        HttpModule,
        HealthModule,
        Surroundings,
        WorkflowModule,
        CatalogueModule,
      ],
    })
    class TestModule {}
    const module = await Test.createTestingModule({ imports: [TestModule] })
      .overrideProvider(WorkflowConfig)
      .useValue({ hasEmbedded: true, brokerHost: '127.0.0.1', brokerPort: broker.running.port })
      .overrideProvider(CatalogueConfig)
      .useValue({ processes: folder })
      .compile();
    const started = module.createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    started.useLogger(false);
    prepareHttp(started);
    started.use((incoming: Request, _: Response, next: NextFunction) => {
      const role = incoming.get('test-role') as StaffActor['roles'][number] | undefined;
      Object.assign(incoming, { session: { csrfToken: TOKEN } });
      if (role) setActor(incoming, { kind: 'staff', staffId: OWNER, roles: [role], department: 'd' });
      next();
    });
    await started.init();
    return started;
  }

  const as = (role: string) => ({ 'test-role': role, [CSRF_HEADER]: TOKEN, 'accept-language': 'sv' });
  const owner = as('process-owner');
  const studio = `/api/studio/services/${SLUG}`;
  const http = () => request(app.getHttpServer());
  const ready = async (of: NestExpressApplication) => {
    while ((await request(of.getHttpServer()).get('/health/ready')).status !== 200) await of.get(Seeding).run();
  };
  const versions = () => broker.query('select version, digest from catalogue.service_version order by version');
  const save = (name: string, text: string, revision: number) =>
    http().put(`${studio}/draft/files/${name}`).set(owner).send({ text, revision });

  beforeAll(async () => {
    broker = await TestBroker.start();
    app = await start();
    await ready(app);
  });
  afterAll(async () => {
    await app.close();
    await broker.stop();
    rmSync(PROCESSES, { recursive: true });
  });

  it('seeds version 1 once, also when two programs start', async () => {
    const other = await start();
    await Promise.all([ready(other), app.get(Seeding).run()]);
    await other.close();
    expect(await versions()).toHaveLength(1);
  });

  it('shows residents what there is, in their language', async () => {
    const list = await http().get('/api/services?q=dagis').set('accept-language', 'en');
    expect(list.body.items).toMatchObject([{ slug: SLUG, title: 'Apply for a preschool place', open: true }]);
    expect((await http().get('/api/services?q=bygglov')).body.items).toEqual([]);
    const page = await http().get(`/api/services/${SLUG}`);
    expect(page.body).toMatchObject({
      version: 1,
      eLegitimationLevel: 3,
      medianDays: 12,
      legalBasis: expect.stringContaining('Skollagen'),
    });
    expect(page.body.steps.map((step: { id: string }) => step.id)).not.toContain('supplement');
    expect((await http().get('/api/services/nothing')).body).toMatchObject({
      status: 404,
      code: 'catalogue.no-such-service',
    });
  });

  it('lets nobody but process owners into the studio', async () => {
    expect((await http().get('/api/studio/services')).status).toBe(401);
    expect((await http().get('/api/studio/services').set(as('case-officer'))).status).toBe(403);
    const list = await http().get('/api/studio/services').set(owner);
    expect(list.body.items).toMatchObject([{ slug: SLUG, promiseKept: 0.9, running: 0 }]);
  });

  it('saves on the newest revision only, and says what a draft changes', async () => {
    const draft = await http().post(`${studio}/draft`).set(owner);
    expect(draft.body).toMatchObject({ revision: 1, baseVersion: 1 });
    const bpmn = draft.body.files['process.bpmn'].replace('>P4M<', '>P6M<');
    expect((await save('process.bpmn', bpmn, 1)).body).toMatchObject({ revision: 2 });
    expect((await save('process.bpmn', bpmn, 1)).body).toMatchObject({ status: 409, code: 'catalogue.draft-changed' });
    expect((await save('../etc.yaml', 'x', 2)).status).toBe(404);
    expect((await save('x.exe', 'x', 2)).body).toMatchObject({ status: 422, code: 'catalogue.file-name' });
    const check = await http().post(`${studio}/draft/check`).set(owner);
    expect(check.body.changes).toEqual([{ file: 'process.bpmn', text: 'Fyra månader: P4M blir P6M' }]);
    expect(check.body.scenarios.filter((one: { passed: boolean }) => !one.passed)).toHaveLength(1);
  }, 60_000);

  it('does not publish what does not go through its scenarios, and names the problem', async () => {
    const refused = await http().post(`${studio}/publish`).set(owner).send({ revision: 2, comment: 'Längre tid' });
    expect(refused.body).toMatchObject({ status: 422, code: 'catalogue.not-publishable' });
    expect(refused.body.violations[0]).toMatchObject({ path: 'scenarios.yaml' });
    expect(await versions()).toHaveLength(1);
  }, 60_000);

  it('publishes the whole folder as the next version; running cases stay on theirs', async () => {
    const current = await app.get(Catalogue).current(SLUG);
    const workflow = app.get(Workflow);
    const variables = { caseId: 'c1', wantedStart: '2027-01-01', hoursPerWeek: 40, siblingQueue: false };
    await workflow.start({ processDefinitionKey: current.processDefinitionKey('embedded'), variables });
    await save('process.bpmn', current.bpmnXml.replace('>P8D<', '>P10D<'), 2);
    const published = await http().post(`${studio}/publish`).set(owner).send({ revision: 3, comment: 'Längre tid' });
    expect(published.body).toEqual({ version: 2 });
    await app.get(StreamProjector).catchUp();
    const page = await http().get(studio).set(owner);
    expect(page.body).toMatchObject({
      current: 2,
      draft: null,
      versions: [
        { version: 2, running: 0, comment: 'Längre tid', publishedBy: 'Peter Processägare' },
        { version: 1, running: 1, publishedBy: 'Farled' },
      ],
    });
    const steps = await http().get(`${studio}/versions/1/steps`).set(owner);
    expect(steps.body.items).toContainEqual(
      expect.objectContaining({ elementId: 'begin-case', waiting: 1, completed: 0, incidents: 0 }),
    );
    const newest = await app.get(Catalogue).current(SLUG);
    expect(newest.processDefinitionKey('embedded')).not.toBe(current.processDefinitionKey('embedded'));
  }, 60_000);

  it('leaves nothing half-done when the commit is lost after the deployment', async () => {
    const draft = await http().post(`${studio}/draft`).set(owner);
    await save('texts.sv.yaml', `${draft.body.files['texts.sv.yaml']}\nextra: ja\n`, 1);
    await save('texts.en.yaml', `${draft.body.files['texts.en.yaml']}\nextra: yes please\n`, 2);
    const publish = () => http().post(`${studio}/publish`).set(owner).send({ revision: 3, comment: '' });
    const before = await processes();
    let commits = 0;
    const restore = app.get(Transactions).observe((moment) => {
      // The first transaction reads the draft, the second one publishes.
      if (moment === 'before-commit' && ++commits === 2) throw new Error('cut');
    });
    expect((await publish()).status).toBe(500);
    restore();
    expect(await versions()).toHaveLength(2);
    expect(await processes()).toBe(before + 1);
    expect((await publish()).body).toEqual({ version: 3 });
    expect(await versions()).toHaveLength(3);
    expect(await processes()).toBe(before + 1);
  }, 120_000);

  it('makes files that have changed a draft, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'farled-processes-'));
    cpSync(PROCESSES, folder, { recursive: true });
    appendFileSync(join(folder, SLUG, 'service.yaml'), '\n# a later edition\n');
    const later = await start(folder);
    await ready(later);
    expect((await http().get(`${studio}/draft`).set(owner)).body).toMatchObject({ revision: 1, baseVersion: 3 });
    await http().delete(`${studio}/draft`).set(owner).expect(204);
    await later.get(Seeding).run();
    expect((await http().get(`${studio}/draft`).set(owner)).status).toBe(404);
    await later.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps a published version as it is', async () => {
    await expect(broker.query("update catalogue.service_version set comment = 'x'")).rejects.toThrow('never changes');
  });

  const processes = async () => {
    const [row] = await broker.query(
      "select count(*)::int as count from stream.batch, json_array_elements(records) r where r->>4 = 'PROCESS' and r->>5 = 'CREATED'",
    );
    return Number(row?.count);
  };
});
