import { type SigningAnswer, signingPower } from './signing-power';

const [SELF, ANNA, BO, CIA] = ['197901012380', '198301012384', '199001012385', '198101012394'] as const;
const person = (number: string) => ({ identitet: { identitetsbeteckning: number } });
const yes = (...ways: object[]): SigningAnswer => ({
  firmateckningssvar: { utfall: 'JA', firmateckningsutfallJaSvar: ways },
});
const together = (...groups: string[][]) => ({
  alternativ: 'TILLSAMMANS',
  firmateckningsutfallJatillsammansAlternativ: groups.map((group) => group.map(person)),
});
const power = (answer: SigningAnswer) => signingPower(answer, SELF);

describe('who signs for an organisation', () => {
  it('is one alone, whatever else she may do together with others', () => {
    expect(power(yes(together([SELF, ANNA]), { alternativ: 'ENSAM' }))).toEqual({ signersNeeded: 1, others: [] });
  });

  it('is two together: any of those who may sign with her', () => {
    expect(power(yes(together([SELF, ANNA], [SELF, BO])))).toEqual({ signersNeeded: 2, others: [ANNA, BO] });
    // The same group twice, and lists that leave herself out.
    expect(power(yes(together([ANNA], [ANNA])))).toEqual({ signersNeeded: 2, others: [ANNA] });
  });

  it('asks the fewest, and only in groups that bind', () => {
    expect(power(yes(together([SELF, ANNA, BO], [SELF, CIA])))).toEqual({ signersNeeded: 2, others: [CIA] });
    const any = together([SELF, ANNA, BO], [SELF, ANNA, CIA], [SELF, BO, CIA]);
    expect(power(yes(any))).toEqual({ signersNeeded: 3, others: [ANNA, BO, CIA] });
    // Anna and Bo, or Anna and Cia: Bo and Cia together bind nobody.
    expect(power(yes(together([SELF, ANNA, BO], [SELF, ANNA, CIA])))).toEqual({ signersNeeded: 3, others: [ANNA, BO] });
  });

  it.each([
    ['a no', { firmateckningssvar: { utfall: 'NEJ' } }],
    ['an answer about nobody', {}],
    ['day-to-day management', yes({ alternativ: 'LOPANDE' })],
    ['a power of attorney', yes({ alternativ: 'FULLMAKT' })],
    ['others whom the register does not list', yes({ ...together(), namnKanEjListas: true })],
    ['somebody without a personal number', yes(together([SELF, '']))],
    ['nobody but herself', yes(together([SELF]))],
  ])('is not known from %s', (_, answer) => {
    expect(power(answer)).toBeUndefined();
  });
});
