import { isOpenAt, opensAfter, type ServiceWindow } from './opening';

const at = (text: string) => new Date(text);
const SEASON: ServiceWindow = {
  opens: '2027-02-01T06:00:00+01:00',
  closes: '2027-04-01T00:00:00+02:00',
  closedReason: 'x',
};
const OFFICE: ServiceWindow = { hours: { from: '08:00', to: '16:30', workingDays: true }, closedReason: 'x' };
const NIGHTLESS: ServiceWindow = { hours: { from: '05:00', to: '23:00' }, closedReason: 'x' };

describe('when an e-service is open', () => {
  it.each([
    ['before the season', SEASON, '2027-02-01T04:59:59Z', false, '2027-02-01T05:00:00.000Z'],
    ['in the season', SEASON, '2027-02-01T05:00:00Z', true, undefined],
    ['after the season', SEASON, '2027-03-31T22:00:00Z', false, undefined],
    ['before the office opens', OFFICE, '2027-03-03T06:59:00Z', false, '2027-03-03T07:00:00.000Z'],
    ['in office hours', OFFICE, '2027-03-03T07:00:00Z', true, undefined],
    ['when the office has closed on a Friday', OFFICE, '2027-03-05T15:30:00Z', false, '2027-03-08T07:00:00.000Z'],
    ['on Good Friday', OFFICE, '2027-03-26T10:00:00Z', false, '2027-03-30T06:00:00.000Z'],
    ['in the night', NIGHTLESS, '2027-07-01T22:00:00Z', false, '2027-07-02T03:00:00.000Z'],
    ['late in the summer evening', NIGHTLESS, '2027-07-01T20:59:00Z', true, undefined],
  ] as const)('%s', (_, window, now, open, next) => {
    expect(isOpenAt(window, at(now))).toBe(open);
    if (!open) expect(opensAfter(window, at(now))?.toISOString()).toBe(next);
  });

  it('does not open for the hours that lie after its last day', () => {
    const both: ServiceWindow = { ...OFFICE, closes: '2027-03-06T00:00:00+01:00' };
    expect(opensAfter(both, at('2027-03-05T16:00:00Z'))).toBeUndefined();
  });
});
