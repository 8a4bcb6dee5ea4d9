import { setTimeout as wait } from 'node:timers/promises';
import { APPROVE, arrivals, type SentApplication, SUPPLEMENT } from '../support/application';
import { diarySerials, effectsOf, ONCE } from '../support/effects';
import { Installation } from '../support/installation';
import { PatientVisitor } from '../support/patient-visitor';
import { faultKills, faultSeed, randomFrom } from '../support/random';
import { applyPatiently, seeThrough } from '../support/see-through';
import { eventually } from '../support/visitor';

const KILLS = faultKills(50);
/** Each applies this many times, evenly over the kills. */
const APPLICATIONS = Math.ceil(KILLS / 17);
const LONGEST_LIFE_MS = 1500;
/** On a slow machine kills leave little time between them, and a signature may need many attempts. */
const APPLYING_MS = 600_000;
const PATIENCE_MS = 1_200_000 + KILLS * 5000;
/** One kill in four hits a process that is still starting. */
const WHILE_STARTING = 0.25;

jest.setTimeout(PATIENCE_MS + 300_000);

const RESIDENTS = ['elin', 'omar', 'nils'];
/** A run of hours says now and then how far it is. */
const SAY_EVERY = 100;
const MANY_REQUESTS = { FARLED_REQUESTS_PER_MINUTE: '100000' };

const say = (kills: number, begun: number) =>
  process.stderr.write(`${kills} kills, ${((performance.now() - begun) / kills / 1000).toFixed(1)} s each\n`);

describe('when server and broker are killed again and again', () => {
  const seed = faultSeed();
  const random = randomFrom(seed);
  let farled: Installation;
  let kills = 0;

  beforeAll(async () => {
    farled = await Installation.start(MANY_REQUESTS);
    farled.keepSpares();
  });
  afterAll(() => farled?.stop());

  it(`no case is lost and none happens twice (FAULT_SEED=${seed})`, async () => {
    const officer = await new PatientVisitor(farled).loginAsStaff('hanna');
    const residents = await Promise.all(RESIDENTS.map((key) => new PatientVisitor(farled).loginAsResident(key)));
    const sent: SentApplication[] = [];
    const working = residents.map(async (resident) => {
      const cases: Promise<void>[] = [];
      for (let turn = 0; turn < APPLICATIONS; turn += 1) {
        await eventually(async () => kills >= (turn * KILLS) / APPLICATIONS || undefined, PATIENCE_MS);
        const application = await applyPatiently(resident, APPLYING_MS);
        sent.push(application);
        const answers = turn === 0 ? [SUPPLEMENT, APPROVE] : [APPROVE];
        cases.push(seeThrough({ resident, officer }, application, answers, PATIENCE_MS));
      }
      await Promise.all(cases);
    });
    await Promise.all([killInTurn(), ...working]);

    for (const application of sent) expect(await effectsOf(farled, application)).toEqual(ONCE);
    expect(await diarySerials(farled)).toEqual(sent.map((_, index) => index + 1));
    expect(await arrivals(farled, 'case')).toHaveLength(sent.length);
    await expectNothingLeft();
  });

  /** Kills in turn, at random moments; the broker last, so that no job waits for the lease of a dead worker. */
  async function killInTurn(): Promise<void> {
    const begun = performance.now();
    for (; kills < KILLS; kills += 1) {
      if (kills > 0 && kills % SAY_EVERY === 0) say(kills, begun);
      const victim = kills % 2 === 0 ? 'server' : 'broker';
      const isStarting = random() < WHILE_STARTING;
      if (!isStarting) await farled.untilReady();
      await wait(random() * LONGEST_LIFE_MS);
      await farled.kill(victim);
      farled.launch(victim);
    }
    await farled.untilReady();
    say(kills, begun);
    // What was tried in vain waits for minutes by now: that time passes at once.
    await farled.query(`update infra.outbox set next_attempt_at = now() where state = 'waiting'`);
  }

  /** Every application that was received is among ours, every effect has been brought about, nothing stands still. */
  async function expectNothingLeft(): Promise<void> {
    const left = await farled.query(
      `select 'case ' || id as what from cases."case" where status <> 'closed'
        union all select 'task ' || id from cases.task where state = 'open'
        union all select 'outbox ' || kind || ' ' || state || ' ' || coalesce(error, '') from infra.outbox where state <> 'done'
        union all select 'instance ' || key from stream.instance where state = 'ACTIVE'
        union all select 'incident ' || key from stream.incident where resolved_at is null`,
    );
    expect(left).toEqual([]);
  }
});
