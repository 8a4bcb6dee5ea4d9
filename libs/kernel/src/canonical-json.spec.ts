import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('does not depend on the order in which members were written', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { z: null, y: true }], c: 'å' } })).toBe(
      '{"a":{"c":"å","d":[1,{"y":true,"z":null}]},"b":1}',
    );
  });

  it('writes numbers and texts as RFC 8785 3.2.2 does', () => {
    expect(canonicalJson([0.1 + 0.2, 1e30, 4.5, 0.002, '€$\u000f\nA\'B"\\'])).toBe(
      '[0.30000000000000004,1e+30,4.5,0.002,"€$\\u000f\\nA\'B\\"\\\\"]',
    );
  });
});
