import { ownWords } from './own-words';

describe('the words of a letter', () => {
  const texts: Record<string, string> = { 'letter.title-approved': 'Svar på {service}' };
  const words = ownWords({ text: (key) => texts[key] ?? key }, (code, params) => `${code} ${JSON.stringify(params)}`);

  it('are the e-service’s own where it has them, filled with the same facts', () => {
    expect(words('cases.letter.title-approved', { service: 'din synpunkt' })).toBe('Svar på din synpunkt');
  });

  it('are the platform’s everywhere else', () => {
    expect(words('cases.letter.case')).toBe('cases.letter.case {}');
    expect(words('cases.status.decided', { a: 1 })).toBe('cases.status.decided {"a":1}');
  });
});
