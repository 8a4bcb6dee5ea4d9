import { permitState, permitTime } from './permit-time';

const permit = (startsOn: string, months: number) => ({
  caseId: '',
  remindedAt: null,
  ...permitTime(startsOn, { months, renewDays: 90 }),
});

describe('the time of a permit', () => {
  it.each([
    ['2026-03-02', 24, '2028-03-01'],
    ['2026-08-31', 6, '2027-02-27'],
  ])('from %s for %d months is to %s', (start, months, end) => {
    expect(permit(start, months).endsOn).toBe(end);
  });

  it('can be renewed for a while before it ends', () => {
    const two = permit('2026-03-02', 24);
    expect(two.renewFrom).toBe('2027-12-02');
    expect(['2027-12-01', '2027-12-02', '2028-03-01', '2028-03-02'].map((day) => permitState(two, day))).toEqual([
      'valid',
      'ends-soon',
      'ends-soon',
      'ended',
    ]);
  });
});
