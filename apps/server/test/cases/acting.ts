import { ActingRights } from '@farled/identity';
import { addDays, legalDay, PersonalNumber, type ResidentActor, type RightKind } from '@farled/kernel';
import { Persons } from '@farled/register';
import { testPersons } from '../../../sandbox/src';
import type { CaseWorld, Person } from './case-world';

/** The same resident, acting by one of her rights for somebody with this name or id. */
export async function actingFor(world: CaseWorld, person: Person, kind: RightKind, partyId?: string): Promise<Person> {
  const actor = person.actor as ResidentActor;
  const { rights } = await world.app.get(ActingRights).of(actor);
  const right = rights.find((one) => one.kind === kind && (!partyId || one.partyId === partyId));
  if (!right) throw new Error(`no right of kind ${kind}`);
  const party = { kind: right.partyKind, id: right.partyId };
  const services = right.services ? { services: right.services } : {};
  const keeps = right.keepsContact ? { keepsContact: true } : {};
  return world.person(
    { ...actor, represents: { party, right: kind, rightId: right.id, ...services, ...keeps } },
    person.personalNumber,
  );
}

export const childId = (world: CaseWorld, key: string): Promise<string> => {
  const { personalNumber } = testPersons.children.find((child) => child.key === key) as { personalNumber: string };
  return world.app.get(Persons).findOrCreate(PersonalNumber.parse(personalNumber) as PersonalNumber);
};

export const contactAnswers = { email: 'elin@example.com', phone: '070-174 06 05', channel: 'email', assurance: true };

/** Opens a draft and fills it in. */
export async function draftOf(person: Person, service: string, answers: object): Promise<string> {
  const { body: draft } = await person.post('/drafts', { service }).expect(200);
  await person.put(`/drafts/${draft.id}`, { answers, page: 'kontakt', revision: draft.revision }).expect(200);
  return draft.id;
}

export const changeAnswers = (world: CaseWorld) => ({
  preschools: ['hamnen'],
  wantedStart: addDays(legalDay(world.clock.now()), 60),
  reason: 'Vi har flyttat isär.',
  ...contactAnswers,
});

/** Fills in one's part of what another has written, and has it frozen to be signed. */
export async function fillInPart(person: Person, id: string, answers: object = OWN_HOURS): Promise<void> {
  const { body: part } = await person.get(`/sign-requests/${id}/part`).expect(200);
  await person.put(`/sign-requests/${id}/part`, { answers, page: null, revision: part.revision }).expect(200);
  await person.post(`/sign-requests/${id}/part/review`, { language: 'sv' }).expect(200);
}

const OWN_HOURS = { otherOccupation: 'working', otherHours: 38 };

/** Signs what one has been asked to sign, in the sandbox's app; her own part is filled in first. */
export async function coSign(world: CaseWorld, person: Person, id: string): Promise<void> {
  const { body: asked } = await person.get(`/sign-requests/${id}`).expect(200);
  if (asked.part && asked.part.stage !== 'ready') await fillInPart(person, id);
  const { body: order } = await person.post(`/sign-requests/${id}/bankid`, { device: 'other' }).expect(200);
  await world.signsInApp(order.qr, person.personalNumber);
  await world.until(async () => {
    const { body } = await person.post(`/sign-requests/${id}/poll`, { orderId: order.orderId }).expect(200);
    return body.signed === true;
  }, 'the second signature');
}
