/// <reference types="jest" />
import { DURATION_UNITS, fromIso, toIso } from './duration';

describe('waiting times', () => {
  it('tells minutes from months', () => {
    expect(fromIso('PT5M')).toEqual({ amount: 5, unit: 'minutes' });
    expect(fromIso('P4M')).toEqual({ amount: 4, unit: 'months' });
  });

  it('reads what it writes, in each unit', () => {
    for (const unit of DURATION_UNITS) expect(fromIso(toIso({ amount: 14, unit }))).toEqual({ amount: 14, unit });
  });

  it('leaves mixed durations and expressions to those who write them', () => {
    for (const text of ['P1DT2H', '=duration("P14D")', '', 'P', '-P1D', 'PT1.5H'])
      expect(fromIso(text)).toBeUndefined();
  });
});
