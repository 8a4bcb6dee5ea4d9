import { rmSync } from 'node:fs';
import { type RunningBroker, startBroker } from '@farled/broker';
import { Seeding } from '@farled/catalogue';
import { CLOCK, HTTP_OPTIONS, loadConfig, OutboxDispatcher, prepareHttp, RuntimeConfig } from '@farled/infra';
import { type Actor, ControlledClock, newId, PersonalNumber, type StaffRole } from '@farled/kernel';
import { Persons } from '@farled/register';
import { StreamProjector } from '@farled/stream';
import { JobHandlers, Workflow } from '@farled/workflow';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request, { type Test as Call } from 'supertest';
import { DataSource } from 'typeorm';
import { certificateFolder } from '../../../../test/support/certificates';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { freePort } from '../../../../test/support/installation';
import { pause } from '../../../../test/support/visitor';
import { watchAnswers } from '../../../../test/support/written-answers';
import { type Sandbox, startSandbox, testPersons } from '../../../sandbox/src';
import { AppModule } from '../../src/app.module';
import { startWorker } from '../../src/roles';
import { wordlessCodes } from '../support/log-words';
import { ACTOR, testLogin } from './test-login';

jest.setTimeout(120_000);
/** Somebody who calls the API. */
export interface Person {
  readonly actor: Actor;
  readonly personalNumber: string;
  get(path: string): Call;
  post(path: string, body?: object): Call;
  put(path: string, body?: object): Call;
  remove(path: string): Call;
}

/** Everything a case lives in: database, broker, sandbox and the server's libraries; only the login is stood in for. */
export class CaseWorld {
  readonly clock = new ControlledClock(new Date());
  private readonly environment = { ...process.env };
  sandbox: Sandbox;
  app: NestExpressApplication;
  private certificates: string;
  private database: TestDatabase;
  private broker: RunningBroker;
  private readonly watched: (() => void)[] = [];

  /** `prepare` may put files into the folder of certificates before the server reads them. */
  static async start(prepare?: (certificates: string) => void): Promise<CaseWorld> {
    const world = new CaseWorld();
    await world.startAll(prepare);
    return world;
  }

  async stop(): Promise<void> {
    const wordless = this.app ? await this.stopApp(this.app) : [];
    await this.broker?.close();
    await this.sandbox?.close();
    await this.database?.drop();
    process.env = this.environment;
    if (this.certificates) rmSync(this.certificates, { recursive: true, force: true });
    expect(wordless).toEqual([]);
    for (const requireWritten of this.watched) requireWritten();
  }

  /** Stops the platform; what the log names without having words for it. */
  private async stopApp(app: NestExpressApplication): Promise<string[]> {
    const wordless = await wordlessCodes(this.source);
    for (const worker of [StreamProjector, JobHandlers, OutboxDispatcher]) await app.get(worker).stop();
    await app.close();
    return wordless;
  }

  /** A test person of the sandbox, logged in with BankID. */
  async resident(key: string): Promise<Person> {
    const personalNumber = testPersons.residents.find((person) => person.key === key)?.personalNumber ?? '';
    const number = PersonalNumber.parse(personalNumber) as PersonalNumber;
    const personId = await this.app.get(Persons).findOrCreate(number);
    return this.person({ kind: 'resident', personId, assurance: 3 }, personalNumber);
  }

  officer(...roles: StaffRole[]): Person {
    return this.person({
      kind: 'staff',
      ...{
        staffId: newId(),
        roles,
        department: 'Barn och utbildning',
        units: ['bou', 'forskola', 'vard', 'tillstand'],
      },
      // Identified at any time that the test may reach.
      identified: { at: 8.64e15, assurance: 4, provider: 'test' },
    });
  }

  /** A case officer of one unit alone. */
  officerOf(unit: string): Person {
    const { actor } = this.officer('case-officer');
    return this.person({ ...actor, units: [unit] } as Actor);
  }

  person(actor: Actor, personalNumber = ''): Person {
    const call = (method: 'get' | 'post' | 'put' | 'delete') => (path: string, body?: object) => {
      const made = request(this.app.getHttpServer())[method](`/api${path}`).set(ACTOR, JSON.stringify(actor));
      return body ? made.send(body) : made;
    };
    return { actor, personalNumber, get: call('get'), post: call('post'), put: call('put'), remove: call('delete') };
  }

  /** What a person does in her BankID app, when she has read the QR code. */
  async signsInApp(qr: string, personalNumber: string): Promise<void> {
    const act = { qr, personalNumber, action: 'sign' };
    const answer = await fetch(`${this.sandbox.url}/bankid/api/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    if (!answer.ok) throw new Error(`BankID app: ${await answer.text()}`);
  }

  get source(): DataSource {
    return this.app.get(DataSource);
  }

  /** Takes a case's process away, as a modelled end event elsewhere would. */
  async cancelInstance(caseId: string): Promise<void> {
    const [row] = await this.source.query(
      'select engine, process_instance_key as key from cases."case" where id = $1',
      [caseId],
    );
    await this.app.get(Workflow).cancel({ engine: row.engine, processInstanceKey: row.key });
  }

  /** Waits until the work behind the scenes has come so far. */
  async until<T>(look: () => Promise<T | undefined | false | null>, what = 'it'): Promise<T> {
    const begun = Date.now();
    for (;;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > begun + 60_000) throw new Error(`waited in vain for ${what}`);
      await pause(begun);
    }
  }

  private async startAll(prepare?: (certificates: string) => void): Promise<void> {
    this.certificates = await certificateFolder();
    prepare?.(this.certificates);
    this.sandbox = await startSandbox({
      port: 0,
      tlsPort: 0,
      smtpPort: 0,
      clamAvPort: 0,
      certificates: this.certificates,
      clock: this.clock,
      answerDelayMs: 0,
      retryDelayMs: 20,
    });

    this.database = await createTestDatabase();
    this.broker = await startBroker({ databaseUrl: this.database.url, port: 0, clock: this.clock });
    Object.assign(process.env, {
      DATABASE_URL: this.database.url,
      FARLED_CERTS: this.certificates,
      SANDBOX_PORT: new URL(this.sandbox.url).port,
      SANDBOX_TLS_PORT: new URL(this.sandbox.tlsUrl).port,
      SANDBOX_SMTP_PORT: String(this.sandbox.smtpPort),
      SANDBOX_CLAMAV_PORT: String(this.sandbox.clamAvPort),
      FARLED_BROKER_PORT: String(this.broker.port),
      PORT: String(await freePort()),
      FARLED_REQUESTS_PER_MINUTE: '100000',
      FARLED_LOGINS_PER_MINUTE: '100000',
      FARLED_LOOK_UPS_PER_MINUTE: '100000',
      FARLED_UPLOADS_PER_MINUTE: '100000',
      FARLED_MATCHES_PER_MINUTE: '100000',
      FARLED_REPORTS_PER_MINUTE: '60',
      FARLED_APP_CALLS_PER_MINUTE: process.env.FARLED_APP_CALLS_PER_MINUTE ?? '100000',
    });
    this.app = await this.startServer();
  }

  private async startServer(): Promise<NestExpressApplication> {
    const module = await Test.createTestingModule({ imports: [testLogin, AppModule] })
      .overrideProvider(CLOCK)
      .useValue(this.clock)
      .compile();
    const app = module.createNestApplication<NestExpressApplication>(HTTP_OPTIONS);
    app.useLogger(false);
    this.watched.push(watchAnswers(app));
    prepareHttp(app);
    await app.listen(Number(process.env.PORT), '127.0.0.1');
    await app.get(Seeding).run();
    await startWorker(app, loadConfig(RuntimeConfig));
    return app;
  }
}
