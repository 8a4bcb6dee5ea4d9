import type { ResidentActor, RightKind } from '@farled/kernel';
import { type CaseParties, isPartyTo, peopleIn, recipientsOf } from './case-parties';
import type { CaseRepresentation } from './case-representation';

const by = (right: RightKind): CaseRepresentation => ({
  right,
  rightId: 'r',
  origin: 'population-register',
  powers: [],
  services: null,
  startsOn: null,
  endsOn: null,
  checkedAt: '2026-11-22T08:00:00Z',
  checkedBy: 'register:population-register',
});
const own = (change: Partial<CaseParties> = {}): CaseParties => ({
  applicantId: 'her',
  applicantKind: 'person',
  submittedBy: 'her',
  coSigners: [],
  representation: null,
  service: 'fardtjanst',
  ...change,
});
const self = (personId: string): ResidentActor => ({ kind: 'resident', personId, assurance: 3 });
const acting = (personId: string, right: RightKind, services?: string[]): ResidentActor => ({
  ...self(personId),
  represents: { party: { kind: 'person', id: 'her' }, right, rightId: 'r', ...(services && { services }) },
});

describe('who sees a case', () => {
  it('is the applicant herself, and nobody who acts for her without the case being hers', () => {
    expect(isPartyTo(self('her'), own())).toBe(true);
    expect(isPartyTo(self('him'), own())).toBe(false);
    expect(isPartyTo(acting('him', 'trustee'), own({ applicantId: 'another' }))).toBe(false);
  });

  it('is, of a child, only the guardian who sent or signed it: not the other, and not the child', () => {
    const sent = own({ submittedBy: 'mother', representation: by('guardian') });
    expect(isPartyTo(acting('mother', 'guardian'), sent)).toBe(true);
    expect(isPartyTo(acting('father', 'guardian'), sent)).toBe(false);
    expect(isPartyTo(acting('father', 'guardian'), { ...sent, coSigners: ['father'] })).toBe(true);
    expect(isPartyTo(self('mother'), sent)).toBe(false);
    expect(isPartyTo(self('her'), sent)).toBe(false);
  });

  it('is a representative within the scope of her right', () => {
    expect(isPartyTo(acting('him', 'power-of-attorney', ['fardtjanst']), own())).toBe(true);
    expect(isPartyTo(acting('him', 'power-of-attorney', ['bygglov']), own())).toBe(false);
    expect(isPartyTo(self('her'), own({ submittedBy: 'him', representation: by('power-of-attorney') }))).toBe(true);
  });
});

describe('who is told of a case', () => {
  it('is who sent and signed it; the person herself too when somebody acts for her by commission or power', () => {
    const told = (subject: CaseParties) =>
      recipientsOf(subject).map(({ kind, id }) => (kind === 'person' ? id : `${kind} ${id}`));
    expect(told(own())).toEqual(['her']);
    const signed = own({ submittedBy: 'mother', coSigners: ['father'], representation: by('guardian') });
    expect(told(signed)).toEqual(['mother', 'father']);
    expect(told(own({ submittedBy: 'son', representation: by('power-of-attorney') }))).toEqual(['son', 'her']);
    const company = own({ applicantKind: 'organisation', submittedBy: 'signatory', representation: by('signatory') });
    expect(told(company)).toEqual(['signatory', 'organisation her']);
    expect(peopleIn(company)).toEqual(['signatory']);
    expect(peopleIn(signed)).toEqual(['her', 'mother', 'father']);
  });
});
