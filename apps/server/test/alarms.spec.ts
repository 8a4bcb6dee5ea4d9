import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findAlarmText, OperatorAlarms } from '@farled/infra';
import { newId } from '@farled/kernel';
import { ClusterLog } from '@farled/stream';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module';
import { Browser } from './support/browser';
import { startPlatform, type TestPlatform } from './support/platform';
import { StaffIdp } from './support/staff-idp';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../../..');
const RAISED = /alarms\.raise\(\s*[\w.]+,\s*([^;]+?),\s*[^,;]+\);/g;
/** Alarms of a refused BankID answer have the code of what did not hold. */
const COMPUTED = ['signature.broken', 'ocsp.not-good', 'outbox.dead', 'outbox.maybe-sent'];

/** Every code that stands where an alarm is raised, as itself or as a constant of its file. */
function codesInSources(): string[] {
  const files = execFileSync('git', ['ls-files', 'libs/*/src/*.ts'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  return files.flatMap((file) => {
    const source = readFileSync(resolve(ROOT, file), 'utf8');
    return file.endsWith('.spec.ts')
      ? []
      : [...source.matchAll(RAISED)].flatMap(([, code = '']) => named(code, source));
  });
}

function named(code: string, source: string): string[] {
  const literals = [...code.matchAll(/'([a-z-]+\.[a-z.-]+)'/g)].map(([, literal = '']) => literal);
  const constants = [...code.matchAll(/\b[A-Z_]{3,}\b/g)].map(
    ([name]) => new RegExp(`const ${name} = '([^']+)'`).exec(source)?.[1] ?? name,
  );
  return [...literals, ...constants];
}

describe('alarms', () => {
  let platform: TestPlatform;
  let operator: Browser;

  beforeAll(async () => {
    platform = await startPlatform([AppModule]);
    operator = await Browser.open(platform.app);
    await new StaffIdp(platform).logIn(operator, 'operator');
  }, 60_000);
  afterAll(() => platform?.stop());

  const manager = () => platform.app.get(DataSource).manager;
  const raise = (code: string, reference: string) => platform.app.get(OperatorAlarms).raise(manager(), code, reference);
  const list = async (state: string) =>
    (await operator.agent.get(`/api/studio/operation/alarms?state=${state}`).expect(200)).body;

  it('each say in both languages what has happened and what to do', () => {
    const codes = [...new Set([...codesInSources(), ...COMPUTED])];
    expect(codes.length).toBeGreaterThan(12);
    const wordless = (language: 'sv' | 'en') => codes.filter((code) => !findAlarmText(code, language));
    expect([...wordless('sv'), ...wordless('en')]).toEqual([]);
  });

  it('stand open on the operators’ page until they end by themselves or somebody closes them, and then as closed', async () => {
    const [lost, late] = [newId(), newId()];
    const id = await raise('outbox.dead', lost);
    expect(await raise('outbox.dead', lost)).toBe(id);
    await raise('case.legal-deadline-passed', late);
    const { items, open } = await list('open');
    expect(open).toBe(items.length);
    expect(items[0]).toMatchObject({ code: 'case.legal-deadline-passed', reference: late, closedAt: null });
    expect(items[1]).toMatchObject({ id, text: expect.stringContaining('gick inte att utföra') });

    const close = (reason: string) => operator.post(`/api/studio/operation/alarms/${id}/close`, { reason });
    await close('Gäller 198401012383').expect(422);
    await close('Skickades för hand').expect(204);
    expect((await close('En gång till').expect(409)).body.code).toBe('alarm.closed');
    await platform.app.get(OperatorAlarms).close(manager(), 'case.legal-deadline-passed', late);
    const closed = (await list('closed')).items;
    expect(closed[0]).toMatchObject({ reference: late, closedBy: null, closeNote: null });
    expect(closed[1]).toMatchObject({ closedBy: 'Olle Operatör', closeNote: 'Skickades för hand' });
    expect((await list('open')).items.map((one: { id: string }) => one.id)).not.toContain(id);
    const [logged] = await manager().query("select purpose, fields from infra.audit where action = 'alarm.close'");
    expect(logged).toEqual({ purpose: 'Skickades för hand', fields: ['outbox.dead', lost] });
  });

  it('say that a cluster which is not the one it was is refused, also by mail, until its records fit again', async () => {
    const log = platform.app.get(ClusterLog, { strict: false });
    const record = {
      partitionId: 9,
      position: 7,
      sourceRecordPosition: 6,
      key: 71,
      timestamp: 1_795_220_000_000,
      recordType: 'EVENT',
      valueType: 'VARIABLE',
      intent: 'CREATED',
      brokerVersion: '8.5.8',
      value: { name: 'own', value: '1', scopeKey: 70, processInstanceKey: 70 },
    };
    const ofCluster = async (state: string) =>
      (await list(state)).items.filter(({ code }: { code: string }) => code === 'stream.foreign-records');
    const mails = () =>
      manager().query(
        `select payload->>'isOver' as over from infra.outbox where payload->>'code' = 'stream.foreign-records' order by id`,
      );
    await log.append([record]);
    expect(await ofCluster('open')).toEqual([]);
    const anew = { ...record, key: 72, timestamp: record.timestamp + 1000 };
    for (let attempt = 0; attempt < 2; attempt++) await expect(log.append([anew])).rejects.toThrow('not the cluster');
    expect(await ofCluster('open')).toMatchObject([{ reference: '9', text: expect.stringContaining('partition 9') }]);
    expect(await mails()).toEqual([{ over: 'false' }]);
    await log.append([record, { ...record, position: 8, key: 73 }]);
    expect(await ofCluster('open')).toEqual([]);
    expect(await ofCluster('closed')).toMatchObject([{ reference: '9', closedBy: null }]);
    expect(await mails()).toEqual([{ over: 'false' }, { over: 'true' }]);
  });

  it('come page by page', async () => {
    for (let index = 0; index < 3; index++) await raise('outbox.maybe-sent', newId());
    const page = (after = '') => operator.agent.get(`/api/studio/operation/alarms?limit=2${after}`).expect(200);
    const first = (await page()).body;
    const second = (await page(`&after=${first.next}`)).body;
    expect(first.items).toHaveLength(2);
    expect(second.items[0].id < first.items[1].id).toBe(true);
    await page('&after=nonsense');
  });
});
