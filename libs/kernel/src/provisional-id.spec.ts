import { createHash } from 'node:crypto';
import { ProvisionalId } from './provisional-id';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const of = (identifier: string) => ProvisionalId.ofEidasIdentifier(identifier, sha256)?.text;

describe('the provisional id of an eIDAS person', () => {
  it.each([
    ['NO/SE/05068907693', 'NO:05068907693'],
    ['DE/SE/aErf#(EAd9)', 'DE:0aerf-ead9'],
    ['DE/SE/(1952 12 14-1122)', 'DE:19521214-1122'],
  ])('is made of %s as the framework publishes it', (identifier, prid) => {
    expect(of(identifier)).toBe(prid);
  });

  it('is thirty signs of the hash when the identifier is longer', () => {
    const long = 'a'.repeat(31);
    expect(of(`FI/SE/${long}`)).toBe(`FI:${sha256(long).slice(0, 30)}`);
    expect(of(`FI/SE/${'a'.repeat(30)}`)).toBe(`FI:${'a'.repeat(30)}`);
  });

  it.each(['UK/DK/12345678', 'NO/SE/12-45', 'NO/SE/', 'no/SE/05068907693', '05068907693'])(
    'is not made of %s',
    (identifier) => {
      expect(of(identifier)).toBeUndefined();
    },
  );

  it.each(['NO:0506890769', 'DE:0aerf-ead9', `FI:${'a'.repeat(30)}`])('is read: %s', (text) => {
    expect(ProvisionalId.parse(text)?.text).toBe(text);
  });

  it.each(['NO:123456789', 'NO:-506890769', 'NO:050689076-', 'NO:05068AB769', `FI:${'a'.repeat(31)}`, 'NO/0506890769'])(
    'is not read: %s',
    (text) => {
      expect(ProvisionalId.parse(text)).toBeUndefined();
    },
  );

  it('does not leak into text or JSON', () => {
    const prid = ProvisionalId.parse('NO:05068907693');
    expect(`${String(prid)} ${JSON.stringify({ prid })}`).not.toContain('0506');
  });
});
