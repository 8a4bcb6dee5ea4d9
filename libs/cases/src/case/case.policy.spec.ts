import { type Actor, newId, nobody, platform, type StaffActor, type StaffRole } from '@farled/kernel';
import { draftPolicies } from '../application/draft.policy';
import { casePolicies } from './case.policy';

const me = newId();
const resident = (personId: string): Actor => ({ kind: 'resident', personId, assurance: 3 });
const staff = (...roles: StaffRole[]): Actor => ({ kind: 'staff', staffId: newId(), roles, department: 'd' });
const everyone: Record<string, Actor> = {
  nobody,
  owner: resident(me),
  'another resident': resident(newId()),
  'staff without roles': staff(),
  'case officer': staff('case-officer'),
  'protected data officer': staff('protected-data-officer'),
  'process owner': staff('process-owner'),
  operator: staff('operator'),
  auditor: staff('auditor'),
  'case system': { kind: 'system', system: 'case-system' },
  platform: platform('jobs'),
};
const parties = {
  applicantId: me,
  applicantKind: 'person',
  submittedBy: me,
  coSigners: [],
  representation: null,
  service: 'ansok-forskola',
};
const whoMay = (rule: (actor: Actor, resource?: never) => boolean, resource?: unknown) =>
  Object.keys(everyone).filter((name) => rule(everyone[name] as Actor, resource as never));

describe('who may do what', () => {
  it.each(Object.entries(draftPolicies))('%s is for the owner alone', (action, rule) => {
    const expected = action === 'draft.create' ? ['owner', 'another resident'] : ['owner'];
    expect(whoMay(rule, { personId: me, partyId: me })).toEqual(expected);
  });

  it.each(['case.read-own', 'case.answer-supplement'] as const)('%s is for the applicant alone', (action) => {
    expect(whoMay(casePolicies[action], { ...parties, isProtected: true })).toEqual(['owner']);
  });

  it.each(['case.read', 'case.note', 'task.read', 'task.assign', 'task.complete'] as const)(
    '%s is for officers, and in a protected case for those trusted with it',
    (action) => {
      const open = { ...parties, isProtected: false };
      expect(whoMay(casePolicies[action], open)).toEqual(['case officer', 'protected data officer']);
      expect(whoMay(casePolicies[action], { ...open, isProtected: true })).toEqual(['protected data officer']);
    },
  );

  it('lets the officers of its unit into a case that has one, and those of a unit above it', () => {
    const subject = { ...parties, isProtected: false, unit: 'forskola' };
    const of = (...units: string[]): Actor => ({ ...(staff('case-officer') as StaffActor), units });
    expect(casePolicies['case.read'](of('bou', 'forskola'), subject)).toBe(true);
    expect(casePolicies['case.read'](of('bygglov'), subject)).toBe(false);
    expect(casePolicies['case.read'](staff('case-officer'), subject)).toBe(false);
    const guarded = { ...subject, isProtected: true };
    const trusted: Actor = { ...(staff('protected-data-officer') as StaffActor), units: ['bygglov'] };
    expect(casePolicies['case.read'](trusted, guarded)).toBe(false);
    expect(casePolicies['case.open-protected'](trusted, guarded)).toBe(false);
  });

  it('opens a protected case with names to protected data officers only', () => {
    expect(whoMay(casePolicies['case.open-protected'])).toEqual(['protected data officer']);
  });
});
