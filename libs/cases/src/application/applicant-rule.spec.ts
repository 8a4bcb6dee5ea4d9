import type { ResidentActor, RightKind } from '@farled/kernel';
import { type ApplicantRule, refusal } from './applicant-rule';

const rule = (change: Partial<ApplicantRule> = {}): ApplicantRule => ({
  whoMayApply: ['guardian'],
  signers: 'applicant',
  ownAge: 18,
  guardianUntil: 18,
  childInForm: false,
  trusteePowers: [],
  answerDays: 14,
  ...change,
});
const self: ResidentActor = { kind: 'resident', personId: 'me', assurance: 3 };
const forPerson = (right: RightKind, services?: string[]): ResidentActor => ({
  ...self,
  represents: { party: { kind: 'person', id: 'her' }, right, rightId: 'r', ...(services && { services }) },
});
const forCompany = (right: RightKind): ResidentActor => ({
  ...self,
  represents: { party: { kind: 'organisation', id: 'it' }, right, rightId: 'r' },
});
const ask = (change: Partial<ApplicantRule>, actor: ResidentActor, age?: number, powers?: string[]) =>
  refusal(rule(change), { service: 'fardtjanst', actor, age, powers });

describe('who may apply', () => {
  it('lets a person apply for herself, unless the e-service is for organisations or for a child that must be chosen', () => {
    expect(ask({ whoMayApply: ['anyone'] }, self, 40)).toBeUndefined();
    expect(ask({ whoMayApply: ['guardian'] }, self, 40)).toBeUndefined();
    expect(ask({ whoMayApply: ['company'] }, self, 40)).toBe('acting.choose-organisation');
    expect(ask({ signers: 'all-guardians' }, self, 40)).toBe('acting.choose-child');
  });

  it('lets a young person apply herself from the age of the e-service', () => {
    const from16 = { whoMayApply: ['anyone', 'guardian'], ownAge: 16 };
    expect(ask(from16, self, 15)).toBe('acting.too-young');
    expect(ask(from16, self, 16)).toBeUndefined();
    expect(ask({ whoMayApply: ['anyone'] }, self, 17)).toBe('acting.too-young');
    expect(ask({ signers: 'all-guardians', ownAge: 16 }, self, 16)).toBeUndefined();
    expect(ask(from16, self, undefined)).toBeUndefined();
  });

  it('lets a guardian apply for the child until the age of the e-service', () => {
    expect(ask({ guardianUntil: 15 }, forPerson('guardian'), 14)).toBeUndefined();
    expect(ask({ guardianUntil: 15 }, forPerson('guardian'), 15)).toBe('acting.too-old');
    expect(ask({ whoMayApply: ['anyone'] }, forPerson('guardian'), 3)).toBe('acting.not-for-service');
    expect(ask({ childInForm: true }, forPerson('guardian'), 3)).toBe('acting.child-in-form');
  });

  it('lets those who act for another by commission or power apply only where representatives may', () => {
    for (const right of ['agent', 'trustee', 'power-of-attorney'] as const) {
      expect(ask({ whoMayApply: ['anyone'] }, forPerson(right))).toBe('acting.not-for-service');
      expect(ask({ whoMayApply: ['anyone', 'representative'] }, forPerson(right))).toBeUndefined();
    }
  });

  it('keeps each right to its scope', () => {
    const open = { whoMayApply: ['anyone', 'representative'] };
    expect(ask(open, forPerson('power-of-attorney', ['bygglov']))).toBe('acting.outside-scope');
    expect(ask(open, forPerson('power-of-attorney', ['fardtjanst']))).toBeUndefined();
    const person = { ...open, trusteePowers: ['sorja-for-person'] };
    expect(ask(person, forPerson('trustee'), 80, ['forvalta-egendom'])).toBe('acting.outside-scope');
    expect(ask(person, forPerson('trustee'), 80, ['sorja-for-person'])).toBeUndefined();
  });

  it('lets an organisation apply by its signatory, and by its agent where representatives may', () => {
    expect(ask({ whoMayApply: ['company'] }, forCompany('signatory'))).toBeUndefined();
    expect(ask({ whoMayApply: ['company'] }, forCompany('agent'))).toBe('acting.not-for-service');
    expect(ask({ whoMayApply: ['company', 'representative'] }, forCompany('agent'))).toBeUndefined();
    expect(ask({ whoMayApply: ['guardian'] }, forCompany('signatory'))).toBe('acting.not-for-service');
  });
});
