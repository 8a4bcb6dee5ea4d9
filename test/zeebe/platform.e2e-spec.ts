import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  APPROVE,
  answerSupplement,
  apply,
  closedCase,
  decide,
  resident,
  SERVICE,
  SUPPLEMENT,
  staff,
  taskOf,
} from '../support/application';
import { freePort, Installation } from '../support/installation';
import type { Visitor } from '../support/visitor';
import { type RunningZeebe, startZeebe } from './support/real-zeebe';

jest.setTimeout(240_000);

/** A machine under load is slow, not wrong. */
const ARRIVES_MS = 30_000;

describe('the platform on a real Zeebe', () => {
  const server: NodeJS.ProcessEnv = {};
  const data = mkdtempSync(join(tmpdir(), 'farled-zeebe-'));
  let exporterPort: number;
  let farled: Installation;
  let zeebe: RunningZeebe;
  let elin: Visitor;
  let hanna: Visitor;
  let early: string;

  const restartServer = async () => {
    await farled.kill('server', 'SIGTERM');
    farled.launch('server');
    await farled.untilReady();
  };
  /** Each engine runs, or has run, one instance, as the stream tells once it has arrived there. */
  const oneInEach = async (state: string) => {
    const both = [
      { engine: 'cluster', count: 1 },
      { engine: 'embedded', count: 1 },
    ];
    const end = Date.now() + ARRIVES_MS;
    const seen = () =>
      farled.query(
        'select engine, count(*)::int from stream.instance where state = $1 group by engine order by engine',
        [state],
      );
    while (!isDeepStrictEqual(await seen(), both) && Date.now() < end);
    expect(await seen()).toEqual(both);
  };
  const finish = async (caseId: string) => {
    const asked = await decide(hanna, caseId, SUPPLEMENT);
    await answerSupplement(elin, caseId);
    await decide(hanna, caseId, APPROVE, asked);
    const { decision } = await closedCase(elin, caseId);
    expect(decision).toMatchObject({ outcome: 'approved' });
  };

  beforeAll(async () => {
    exporterPort = await freePort();
    server.FARLED_EXPORTER_PORT = String(exporterPort);
    [farled, zeebe] = await Promise.all([Installation.start({}, { server }), startZeebe({ exporterPort, data })]);
    [elin, hanna] = [await resident(farled, 'elin'), await staff(farled, 'hanna')];
    early = (await apply(elin)).caseId;
    await taskOf(hanna, early);
    server.ZEEBE_ADDRESS = zeebe.address;
    await restartServer();
  });
  afterAll(async () => {
    await farled?.stop();
    await zeebe?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('starts new cases in Zeebe and takes them the whole way', async () => {
    const { caseId } = await apply(elin);
    await taskOf(hanna, caseId);
    await oneInEach('ACTIVE');
    await finish(caseId);
  });

  it('tells the studio so, for which some elements are errors then', async () => {
    const peter = await staff(farled, 'peter');
    expect((await peter.get(`/api/studio/services/${SERVICE}`)).ok()).toMatchObject({ engine: 'cluster' });
  });

  it('lets a case that began in the broker of its own finish there', async () => {
    await finish(early);
    await oneInEach('COMPLETED');
  });

  it('goes on when either side has been away', async () => {
    const { caseId } = await apply(elin);
    await taskOf(hanna, caseId);
    await farled.kill('server');
    await zeebe.stop();
    farled.launch('server');
    zeebe = await startZeebe({ exporterPort, data, ports: zeebe.ports });
    await farled.untilReady();
    await finish(caseId);
  });
});
