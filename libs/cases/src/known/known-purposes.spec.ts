import { admittedFacts, KNOWN_PURPOSES } from './known-purposes';

describe('what a purpose admits', () => {
  it('is the name always, and never more than the purpose needs', () => {
    for (const purpose of KNOWN_PURPOSES) expect(admittedFacts(purpose)).toContain('name');
    expect(KNOWN_PURPOSES.filter((purpose) => admittedFacts(purpose).includes('personalNumber'))).toEqual(['paper']);
    expect(admittedFacts('post').filter((fact) => ['open', 'permits', 'customerAt'].includes(fact))).toEqual([]);
    expect(admittedFacts('caller')).not.toContain('civilStatus');
    expect(admittedFacts('custody')).not.toContain('address');
    expect(KNOWN_PURPOSES.filter((purpose) => admittedFacts(purpose).includes('owned'))).toEqual(['case']);
  });
});
