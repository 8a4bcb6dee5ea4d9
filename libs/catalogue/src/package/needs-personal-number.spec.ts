import { needsPersonalNumber } from './needs-personal-number';

describe('an e-service', () => {
  const open = { whoMayApply: ['anyone', 'guardian'], eLegitimation: { level: 3 } } as const;

  it('is open to a foreign e-legitimation alone when anyone may apply and nobody else takes the case over', () => {
    expect(needsPersonalNumber(open)).toBe(false);
    expect(needsPersonalNumber({ ...open, whoMayApply: ['guardian'] })).toBe(true);
    expect(needsPersonalNumber({ ...open, receivingSystem: { plugin: 'case-system' } })).toBe(true);
    expect(needsPersonalNumber({ ...open, eLegitimation: { level: 3, personalNumber: true } })).toBe(true);
  });
});
