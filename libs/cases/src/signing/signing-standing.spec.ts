import type { SignRequestState } from './sign-request.entity';
import { signingStanding } from './signing-standing';

const by = (role: 'guardian' | 'invited', ...states: SignRequestState[]) => states.map((state) => ({ role, state }));
const standing = (needed: number, states: SignRequestState[]) => signingStanding(needed, by('guardian', ...states));

describe('a signing by several', () => {
  it('is complete when as many have signed as must, the first one counted', () => {
    expect(standing(2, ['waiting'])).toBe('waiting');
    expect(standing(2, ['signed'])).toBe('complete');
    expect(standing(3, ['signed', 'waiting'])).toBe('waiting');
    expect(standing(2, ['waiting', 'signed', 'waiting'])).toBe('complete');
  });

  it('is over once it cannot become complete any more', () => {
    expect(standing(2, ['refused'])).toBe('refused');
    expect(standing(2, ['refused', 'waiting'])).toBe('waiting');
    expect(standing(3, ['expired', 'signed'])).toBe('expired');
    expect(standing(2, ['expired', 'refused'])).toBe('refused');
  });

  it('waits for all whom the writer has invited, however many others have signed', () => {
    const all = (...states: SignRequestState[]) => [...by('guardian', 'signed', 'signed'), ...by('invited', ...states)];
    expect(signingStanding(3, all('waiting'))).toBe('waiting');
    expect(signingStanding(3, all('signed'))).toBe('complete');
    expect(signingStanding(3, all('refused'))).toBe('refused');
    expect(signingStanding(4, all('signed', 'expired'))).toBe('expired');
  });
});
