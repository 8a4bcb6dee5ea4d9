import { PeriodicWork } from '@farled/infra';
import { addDays, legalDay } from '@farled/kernel';
import { decide } from './apply';
import { CaseWorld, type Person } from './case-world';
import { applyForWedding, choose, feeOf, freeTimes, type Time, type Wedding } from './wedding-world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('booking a time', () => {
  let world: CaseWorld;
  let elin: Person;
  let nils: Person;
  let officer: Person;

  beforeAll(async () => {
    world = await CaseWorld.start();
    [elin, nils] = await Promise.all([world.resident('elin'), world.resident('nils')]);
    officer = world.officer('case-officer');
  });
  afterAll(() => world.stop());

  const upkeep = () => world.app.get(PeriodicWork).runAll();
  const read = async (person: Person, { caseId }: Wedding) =>
    (await person.get(`/cases/${caseId}/bookings`).expect(200)).body.items[0];
  const until = (person: Person, wedding: Wedding, state: string) =>
    world.until(async () => (await read(person, wedding)).state === state, `the booking to be ${state}`);
  const statusOf = async (person: Person, { caseId }: Wedding) =>
    (await person.get(`/cases/${caseId}`)).body.status.code;
  const first = async (person: Person, wedding: Wedding, tariff = '') =>
    (await freeTimes(world, person, wedding, tariff))[0] as Time;

  it('costs nothing in office hours, is confirmed by the officer, and can be put in a calendar', async () => {
    const wedding = await applyForWedding(world, elin);
    expect(await statusOf(elin, wedding)).toBe('booking');
    const time = await first(elin, wedding);
    await choose(elin, wedding, time);
    expect(await feeOf(world, elin, wedding.caseId)).toMatchObject({ state: 'exempt', attempt: null });
    await decide(world, officer, wedding.caseId, { outcome: 'approve', motivation: 'Allt är i ordning.' });
    await until(elin, wedding, 'confirmed');
    expect(await statusOf(elin, wedding)).toBe('booked');
    const { text } = await elin.get(`${wedding.path}/time.ics`).expect(200);
    expect(text).toContain(`DTSTART:${time.startsAt.replace(/[-:]|\.\d+/g, '')}`);
    await nils.get(`${wedding.path}/time.ics`).expect(404);
  });

  it('is given to one of two who want the same time at once', async () => {
    const [hers, his] = await Promise.all([applyForWedding(world, elin), applyForWedding(world, nils)]);
    const { startsAt } = await first(elin, hers);
    const answers = await Promise.all([
      elin.put(`${hers.path}/hold`, { startsAt }),
      nils.put(`${his.path}/hold`, { startsAt }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'booking.taken' });
    const rows = await world.source.query(
      `select 1 from cases.booking_slot where starts_at = $1 and state in ('held', 'taken')`,
      [startsAt],
    );
    expect(rows).toHaveLength(1);
  });

  it('holds a time for ten minutes, and no longer', async () => {
    const [hers, his] = [await applyForWedding(world, elin), await applyForWedding(world, nils)];
    const { startsAt } = await first(elin, hers);
    await elin.put(`${hers.path}/hold`, { startsAt }).expect(200);
    await nils.put(`${his.path}/hold`, { startsAt }).expect(409);
    world.clock.advance(11 * MINUTE);
    await nils.put(`${his.path}/hold`, { startsAt }).expect(200);
    expect((await elin.post(`${hers.path}/choose`, {}).expect(409)).body.code).toBe('booking.not-held');
  });

  it('refuses times that are not offered', async () => {
    const wedding = await applyForWedding(world, elin);
    const { startsAt } = await first(elin, wedding);
    const hold = (at: number) => elin.put(`${wedding.path}/hold`, { startsAt: new Date(at).toISOString() });
    await hold(Date.parse(startsAt) + MINUTE).expect(409);
    await hold(Date.parse(startsAt) - 400 * DAY).expect(409);
    await elin.put(`${wedding.path}/hold`, { startsAt: 'i morgon' }).expect(422);
    await nils.put(`${wedding.path}/hold`, { startsAt }).expect(404);
    await elin.get(`${wedding.path}/times?from=2026-13-01`).expect(422);
  });

  it('can be moved to a time with the same fee, and cancelled until the limit', async () => {
    const wedding = await applyForWedding(world, elin);
    const [one, other] = await freeTimes(world, elin, wedding, '');
    await choose(elin, wedding, one as Time);
    await choose(elin, wedding, other as Time);
    expect((await read(elin, wedding)).taken.startsAt).toBe(other?.startsAt);
    expect((await freeTimes(world, elin, wedding, '')).map(({ startsAt }) => startsAt)).toContain(one?.startsAt);
    const saturday = await first(elin, wedding, 'outside');
    const refused = await elin.put(`${wedding.path}/hold`, { startsAt: saturday.startsAt }).expect(409);
    expect(refused.body.code).toBe('booking.other-tariff');
    await elin.post(`${wedding.path}/cancel`, {}).expect(200);
    await world.until(async () => (await statusOf(elin, wedding)) === 'closed', 'the closing');
    expect(await read(elin, wedding)).toMatchObject({ state: 'cancelled', taken: null });
    await elin.post(`${wedding.path}/cancel`, {}).expect(409);
  });

  it('offers a time that becomes free to whoever waits, for some time, and then to the next', async () => {
    const waiting = [await applyForWedding(world, elin), await applyForWedding(world, nils)] as const;
    const taken = await applyForWedding(world, elin);
    const time = await first(elin, taken, 'outside');
    const day = legalDay(new Date(time.startsAt));
    // Everything else that day is taken.
    const others = (await freeTimes(world, elin, taken, 'outside')).filter(
      (one) => legalDay(new Date(one.startsAt)) === day,
    );
    for (const { startsAt } of others) await fill(taken, startsAt);
    await world.source.query(`update cases.booking_slot set booking_id = $1 where starts_at = $2`, [
      taken.bookingId,
      time.startsAt,
    ]);
    await world.source.query(`update cases.booking set state = 'chosen' where id = $1`, [taken.bookingId]);
    await elin.put(`${waiting[0].path}/waiting`, { from: day, to: day }).expect(200);
    await nils.put(`${waiting[1].path}/waiting`, { from: day, to: day }).expect(200);
    await elin.put(`${waiting[0].path}/waiting`, { from: day, to: addDays(day, -1) }).expect(422);
    await upkeep();
    expect((await read(elin, waiting[0])).offered).toBeNull();
    await elin.post(`${taken.path}/cancel`, {}).expect(200);
    await upkeep();
    expect((await read(elin, waiting[0])).offered).toMatchObject({ startsAt: time.startsAt });
    expect((await read(nils, waiting[1])).offered).toBeNull();
    world.clock.advance(25 * HOUR);
    await upkeep();
    expect(await read(elin, waiting[0])).toMatchObject({ offered: null, waiting: null });
    expect((await read(nils, waiting[1])).offered).toMatchObject({ startsAt: time.startsAt });
    await nils.post(`${waiting[1].path}/choose`, {}).expect(200);
    expect(await read(nils, waiting[1])).toMatchObject({ state: 'chosen', taken: { startsAt: time.startsAt } });
  });
  /** Somebody else has the time. */
  async function fill(of: Wedding, startsAt: string): Promise<void> {
    await world.source.query(
      `with b as (insert into cases.booking select gen_random_uuid(), case_id, service, resource, 'released', due_at, created_at,
         changed_at from cases.booking where id = $1 returning *)
       insert into cases.booking_slot (id, booking_id, service, resource, starts_at, ends_at, place, tariff, state)
       select gen_random_uuid(), id, service, resource, $2::timestamptz, $2::timestamptz + interval '30 minutes', 1,
         'outside', 'taken' from b`,
      [of.bookingId, startsAt],
    );
  }

  it('that nobody chooses in time ends, unless one stands in line', async () => {
    const [left, waits] = [await applyForWedding(world, elin), await applyForWedding(world, nils)];
    const day = '2099-01-01';
    await nils.put(`${waits.path}/waiting`, { from: day, to: day }).expect(200);
    world.clock.advance(9 * DAY);
    await until(elin, left, 'expired');
    await world.until(async () => (await statusOf(elin, left)) === 'closed', 'the closing');
    expect(await read(nils, waits)).toMatchObject({ state: 'open', waiting: { from: day } });
  });

  it('reminds once, stands in the day list without a name, and is marked when nobody came', async () => {
    const wedding = await applyForWedding(world, elin);
    const time = await first(elin, wedding);
    await choose(elin, wedding, time);
    await decide(world, officer, wedding.caseId, { outcome: 'approve', motivation: 'Allt är i ordning.' });
    await until(elin, wedding, 'confirmed');
    world.clock.advance(Date.parse(time.startsAt) - world.clock.now().getTime() - 47 * HOUR);
    await upkeep();
    await upkeep();
    expect(await reminders(wedding)).toBe(1);
    expect((await elin.post(`${wedding.path}/cancel`, {}).expect(409)).body.code).toBe('booking.too-late');
    const mark = () => officer.post(`/officer/bookings/${wedding.bookingId}/attendance`, { outcome: 'missed' });
    expect((await mark().expect(409)).body.code).toBe('booking.not-begun');
    const { body } = await officer.get(`/officer/bookings?day=${legalDay(new Date(time.startsAt))}`).expect(200);
    const row = body.items.find(({ caseId }: { caseId: string }) => caseId === wedding.caseId);
    expect(row).toMatchObject({ diaryNumber: wedding.diaryNumber, startsAt: time.startsAt, state: 'confirmed' });
    expect(JSON.stringify(body)).not.toContain('Elin');
    await elin.get(`/officer/bookings?day=2026-12-01`).expect(403);
    world.clock.advance(48 * HOUR);
    await mark().expect(200);
    await world.until(async () => (await statusOf(elin, wedding)) === 'closed', 'the closing');
    await mark().expect(409);
  });
  const reminders = async ({ caseId }: Wedding) =>
    (await world.source.query(`select 1 from cases.event where case_id = $1 and code = 'booking-reminder'`, [caseId]))
      .length;
});
