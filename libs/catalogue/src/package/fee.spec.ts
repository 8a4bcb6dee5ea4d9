import { feeOf } from './fee';
import type { ServiceDefinition } from './service-definition';

const now = new Date('2026-11-20T10:00:00Z');
const service = (fee: object) =>
  ({ fees: [{ id: 'hall', text: 'fees.hall', ...fee }] }) as unknown as ServiceDefinition;
const amount = (expression: string, scope = {}) => feeOf(service({ amount: expression }), 'hall', scope, now).amountOre;

describe('a fee', () => {
  it('is a fixed number of öre, or worked out in kronor', () => {
    expect(feeOf(service({ ore: 125_050 }), 'hall', {}, now)).toMatchObject({ amountOre: 125_050, isExempt: false });
    expect(amount('=250 * hours', { hours: 3 })).toBe(75_000);
    expect(amount('=if guests > 100 then 9500 else 5000', { guests: 80 })).toBe(500_000);
  });

  it('is exact to the öre where binary numbers are not', () => {
    expect(amount('=0.1 + 0.2')).toBe(30);
    expect(amount('=1.1 * 3')).toBe(330);
    expect(amount('=35.55 * 3')).toBe(10_665);
  });

  it.each(['=10 / 3', '=-1', '="ten"', '=missing', '=2000000'])('refuses %s', (expression) => {
    expect(() => amount(expression)).toThrow('catalogue.fee');
  });

  it('is not asked for where one is exempt, or it is nothing', () => {
    const fee = service({ ore: 100, exempt: '=not(outsideHours)' });
    expect(feeOf(fee, 'hall', { outsideHours: false }, now).isExempt).toBe(true);
    expect(feeOf(fee, 'hall', { outsideHours: true }, now).isExempt).toBe(false);
    expect(feeOf(service({ ore: 0 }), 'hall', {}, now).isExempt).toBe(true);
  });

  it('must be one that the e-service has', () => {
    expect(() => feeOf(service({}), 'other', {}, now)).toThrow('catalogue.no-fee');
  });
});
