import { addDays, legalDay, PersonalNumber, ProvisionalId, type ResidentActor } from '@farled/kernel';
import { ForeignIdentities, Persons } from '@farled/register';
import { numberOf } from '../support/bankid-app';
import { CaseWorld, type Person } from './case-world';
import { signAtIdp } from './sign-at-idp';

/** Test numbers of Skatteverket, of nobody whom the sandbox's register knows. */
const UNKNOWN_NUMBER = '192412319218';
const COORDINATION_NUMBER = '191412802397';

const idOf = ({ actor }: Person): string => (actor as ResidentActor).personId;

describe('a power of attorney that is being written', () => {
  let world: CaseWorld;
  let elin: Person;
  let omar: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    [elin, omar] = [await world.resident('elin'), await world.resident('omar')];
  });
  afterAll(() => world.stop());

  const wish = (change: object = {}) => {
    const today = legalDay(world.clock.now());
    const dates = { startsOn: today, endsOn: addDays(today, 30) };
    return { personalNumber: numberOf('nils'), name: 'Nils Noll', services: ['ansok-fardtjanst'], ...dates, ...change };
  };

  it('is signed with another e-legitimation, by its giver and nobody else', async () => {
    const { body: written } = await elin.post('/powers-of-attorney', wish()).expect(200);
    const path = `/powers-of-attorney/${written.id}`;
    const row = async () =>
      (
        await world.source.query('select right_id, evidence_id from cases.power_of_attorney where id = $1', [
          written.id,
        ])
      )[0];
    const other = await signAtIdp(world, elin, path, { person: 'omar' });
    expect(other.location).toContain('misslyckades=');
    expect((await elin.post(`${path}/eid/check`).expect(200)).body).toEqual({ signed: false });
    expect(await row()).toEqual({ right_id: null, evidence_id: null });
    const { location } = await signAtIdp(world, elin, path, { person: 'elin' });
    expect(location).toContain(`/fullmakter/${written.id}/skriv-under`);
    await omar.post(`${path}/eid/check`).expect(404);
    expect((await elin.post(`${path}/eid/check`).expect(200)).body).toEqual({ signed: true });
    const { right_id: rightId, evidence_id: evidenceId } = await row();
    const [right] = await world.source.query('select checked_by from identity.acting_right where id = $1', [rightId]);
    expect(right).toEqual({ checked_by: `signature:${evidenceId}` });
    await elin.post(`/powers-of-attorney/${rightId}/end`).expect(204);
  });

  it('names a giver without a Swedish number by her foreign e-legitimation, or her coordination number’s day', async () => {
    const textBy = async (personId: string) => {
      const giver = world.person({ kind: 'resident', personId, assurance: 3 });
      return (await giver.post('/powers-of-attorney', wish()).expect(200)).body.visibleText as string;
    };
    const foreign = world.app.get(ForeignIdentities);
    const prid = (text: string) => ProvisionalId.parse(text) as ProvisionalId;
    const kari = { prid: prid('NO:05068907693'), persistence: 'A', name: '*Kari*  <b>Nordmann</b>' } as const;
    const kariId = await foreign.findOrCreate(kari);
    expect(await textBy(kariId)).toContain('∗Kari∗ <b>Nordmann</b>, med e-legitimation från Norge');
    const unnamed = await foreign.findOrCreate({ prid: prid('EL:1234567890'), persistence: 'A' });
    expect(await textBy(unnamed)).toContain('Den som skriver under, med e-legitimation från Grekland');
    const number = PersonalNumber.parse(COORDINATION_NUMBER) as PersonalNumber;
    const text = await textBy(await world.app.get(Persons).findOrCreate(number));
    expect(text).toContain('Person med samordningsnummer, född 20 december 1914');
    expect(text).not.toContain(COORDINATION_NUMBER.slice(-4));
    expect(await textBy(idOf(await world.resident('sara')))).toContain('Den som skriver under');
  });

  it('answers alike for a number nobody has, one that is protected and a name that is wrong', async () => {
    const numbers = [UNKNOWN_NUMBER, numberOf('sara'), numberOf('una'), numberOf('nils')];
    const tries = [];
    for (const personalNumber of numbers) {
      const [{ seq }] = await world.source.query('select coalesce(max(seq), 0) as seq from infra.audit');
      const answer = await omar.post('/powers-of-attorney', wish({ personalNumber, name: 'Nils Annan' }));
      const { type, title, status, code, detail, errors } = answer.body;
      const rows = await world.source.query(
        'select action, purpose, result from infra.audit where seq > $1 order by seq',
        [seq],
      );
      const said = { type, title, status, code, detail, errors, headers: Object.keys(answer.headers).sort() };
      tries.push({ ...said, length: answer.headers['content-length'], rows });
    }
    expect(tries[0]?.code).toBe('power-of-attorney.no-match');
    expect(tries[0]?.rows).toHaveLength(1);
    for (const other of tries.slice(1)) expect(other).toEqual(tries[0]);
  });

  it('lets nobody try names to a number: few attempts in a minute, right or wrong', async () => {
    const attempt = (name: string) => omar.post('/powers-of-attorney', wish({ name }));
    expect((await attempt('Nils Annan').expect(422)).body.code).toBe('power-of-attorney.no-match');
    // As if she had tried as often as may be in this minute.
    const used = await world.source.query('update infra.rate_count set calls = 100000 returning key');
    expect(used[1]).toBeGreaterThan(0);
    await attempt('Nils Nolla').expect(429);
    await attempt('Nils Noll').expect(429);
    world.clock.advance(60_000);
    await attempt('Nils Noll').expect(200);
  });
});
