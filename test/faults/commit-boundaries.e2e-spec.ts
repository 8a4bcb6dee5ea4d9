import { APPROVE, SUPPLEMENT } from '../support/application';
import { CommitCuts, type CommitPlace, type Cut, nameOfCut } from '../support/commit-cuts';
import { diarySerials, effectsOf, ONCE } from '../support/effects';
import { Installation } from '../support/installation';
import { PatientVisitor } from '../support/patient-visitor';
import { faultSeed, randomFrom } from '../support/random';
import { applyPatiently, seeThrough } from '../support/see-through';

jest.setTimeout(700_000);

const MANY_REQUESTS = { FARLED_REQUESTS_PER_MINUTE: '100000' };

/** The server's kinds of commit on the way of a case. */
const SERVER: readonly CommitPlace[] = [
  { name: 'signed', table: 'cases.signing', event: 'update' },
  { name: 'submitted', table: 'cases."case"', event: 'insert' },
  { name: 'case_moved', table: 'cases."case"', event: 'update' },
  { name: 'sent_on', table: 'infra.outbox', event: 'update' },
  { name: 'task_seen', table: 'cases.task', event: 'insert' },
  { name: 'task_answered', table: 'cases.task', event: 'update' },
  { name: 'supplement_asked', table: 'cases.supplement', event: 'insert' },
  { name: 'supplement_given', table: 'cases.supplement', event: 'update' },
  { name: 'decided', table: 'cases.decision', event: 'insert' },
  { name: 'handover_ordered', table: 'cases.handover', event: 'insert' },
  { name: 'handed_over', table: 'cases.handover', event: 'update' },
  { name: 'answered', table: 'cases.handover_answer', event: 'insert' },
  { name: 'diary_closed', table: 'records.diary_case', event: 'update' },
  { name: 'noticed', table: 'messages.notice', event: 'update' },
  { name: 'projected', table: 'stream.instance', event: 'update' },
];
/** The broker has one kind. */
const BROKER: CommitPlace = { name: 'records', table: 'stream.batch', event: 'insert' };
const BROKER_VISITS = [1, 2, 4, 6, 9, 12];

describe('when the power is cut at the edge of a commit', () => {
  const seed = faultSeed();
  const random = randomFrom(seed);
  let farled: Installation;
  let cuts: CommitCuts;

  beforeAll(async () => {
    farled = await Installation.start(MANY_REQUESTS);
  });
  afterAll(async () => {
    await cuts?.close();
    await farled?.stop();
  });

  it(`of any kind, before it or after it, the case still happens once (FAULT_SEED=${seed})`, async () => {
    const resident = await new PatientVisitor(farled).loginAsResident('elin');
    const officer = await new PatientVisitor(farled).loginAsStaff('hanna');
    const planned = [...SERVER.map((place) => plan(place, 1)), ...BROKER_VISITS.map((visit) => plan(BROKER, visit))];
    cuts = await CommitCuts.install(farled, planned);
    const enough = new AbortController();
    const cutting = cuts.run(powerOff, powerOn, enough.signal);
    const sent = await applyPatiently(resident);
    await seeThrough({ resident, officer }, sent, [SUPPLEMENT, APPROVE], 600_000);
    const effects = await effectsOf(farled, sent).finally(() => enough.abort());
    expect(effects).toEqual(ONCE);
    expect(await diarySerials(farled)).toEqual([1]);
    expect((await cutting).map(nameOfCut).sort()).toEqual(planned.map(nameOfCut).sort());
  });

  const plan = (place: CommitPlace, visit: number): Cut => ({
    place,
    visit,
    moment: random() < 0.5 ? 'before' : 'after',
  });

  /** The broker alone, or both: when the server goes alone, its jobs wait for the end of their leases. */
  async function powerOff({ place }: Cut): Promise<void> {
    await Promise.all([place === BROKER ? undefined : farled.kill('server'), farled.kill('broker')]);
  }

  function powerOn(): void {
    for (const name of ['broker', 'server'] as const) if (!farled.isRunning(name)) farled.launch(name);
  }
});
