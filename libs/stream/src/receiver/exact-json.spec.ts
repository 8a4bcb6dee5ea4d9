import { parseExact } from './exact-json';

describe('JSON with large keys', () => {
  it('keeps every digit of an integer beyond 2^53, as text', () => {
    expect(parseExact('{"key":9007199254740993,"low":-9007199254740993,"in":[18014398509481985]}')).toEqual({
      key: '9007199254740993',
      low: '-9007199254740993',
      in: ['18014398509481985'],
    });
  });

  it('leaves other numbers and everything inside texts alone', () => {
    const json = '{"key":2251799813685249,"part":0.12345678901234567,"far":1e21,"near":12345678901234567e-9,"none":-1}';
    expect(parseExact(json)).toEqual(JSON.parse(json));
    const texts = { value: '{"key":9007199254740993}', odd: '\\" 9007199254740993 \\\\', name: '9007199254740993' };
    expect(parseExact(JSON.stringify(texts))).toEqual(texts);
  });

  it('reads a text of megabytes that is full of quotation marks', () => {
    const value = JSON.stringify(['"'.repeat(2_000_000), 9007199254740993n.toString()]);
    expect(parseExact(JSON.stringify({ value }))).toEqual({ value });
  });

  it('refuses what is no JSON', () => {
    for (const text of ['', '{', '"9007199254740993', '{"a":}', '01'])
      expect(() => parseExact(text)).toThrow(SyntaxError);
  });
});
