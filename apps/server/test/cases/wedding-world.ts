import { addDays, legalDay } from '@farled/kernel';
import { contactAnswers, draftOf } from './acting';
import { sign } from './apply';
import type { CaseWorld, Person } from './case-world';

export interface Time {
  readonly startsAt: string;
  readonly tariff: string;
}

const answers = { partnerName: 'Alex Test', certificate: 'yes', ceremonyLanguage: 'sv', witnesses: 'own', guests: 8 };

/** Sends an application for a wedding in; the id of its case and of the booking that it asks for. */
export async function applyForWedding(world: CaseWorld, person: Person) {
  const draftId = await draftOf(person, 'boka-vigsel', { ...answers, ...contactAnswers });
  const signingId = await sign(world, person, draftId);
  const { body } = await person.post(`/drafts/${draftId}/submit`, { signingId }).expect(200);
  const caseId: string = body.caseId;
  const bookings = `/cases/${caseId}/bookings`;
  const bookingId: string = await world.until(
    async () => (await person.get(bookings)).body.items[0]?.id,
    'the booking',
  );
  return { caseId, diaryNumber: body.diaryNumber as string, bookingId, path: `${bookings}/${bookingId}` };
}

export type Wedding = Awaited<ReturnType<typeof applyForWedding>>;

/** The free times in the month from now on, of one tariff. */
export async function freeTimes(
  world: CaseWorld,
  person: Person,
  { path }: Wedding,
  tariff = 'outside',
): Promise<Time[]> {
  const from = addDays(legalDay(world.clock.now()), 3);
  const { body } = await person.get(`${path}/times?from=${from}`).expect(200);
  return body.days.flatMap(({ slots }: { slots: Time[] }) => slots).filter((time: Time) => time.tariff === tariff);
}

/** Holds and chooses a time. */
export async function choose(person: Person, { path }: Wedding, { startsAt }: Time): Promise<void> {
  await person.put(`${path}/hold`, { startsAt }).expect(200);
  await person.post(`${path}/choose`, {}).expect(200);
}

/** The fee that a case asks for, once it does. */
export const feeOf = (world: CaseWorld, person: Person, caseId: string) =>
  world.until(async () => {
    const { body } = await person.get(`/cases/${caseId}/payments`).expect(200);
    return body.items.at(-1);
  }, 'the fee');

/** A wedding on a Saturday, chosen and waiting to be paid. */
export async function unpaidWedding(world: CaseWorld, person: Person) {
  const wedding = await applyForWedding(world, person);
  const times = await freeTimes(world, person, wedding);
  await choose(person, wedding, times[0] as Time);
  const fee = await feeOf(world, person, wedding.caseId);
  return { ...wedding, fee, payment: `/cases/${wedding.caseId}/payments/${fee.id}` };
}
