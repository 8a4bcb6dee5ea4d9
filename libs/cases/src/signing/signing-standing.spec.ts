import { signingStanding } from './signing-standing';

describe('a signing by several', () => {
  it('is complete when as many have signed as must, the first one counted', () => {
    expect(signingStanding(2, ['waiting'])).toBe('waiting');
    expect(signingStanding(2, ['signed'])).toBe('complete');
    expect(signingStanding(3, ['signed', 'waiting'])).toBe('waiting');
    expect(signingStanding(2, ['waiting', 'signed', 'waiting'])).toBe('complete');
  });

  it('is over once it cannot become complete any more', () => {
    expect(signingStanding(2, ['refused'])).toBe('refused');
    expect(signingStanding(2, ['refused', 'waiting'])).toBe('waiting');
    expect(signingStanding(3, ['expired', 'signed'])).toBe('expired');
    expect(signingStanding(2, ['expired', 'refused'])).toBe('refused');
  });
});
