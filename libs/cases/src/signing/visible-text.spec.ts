import { visibleText } from './visible-text';

const page = (value: string) => [{ title: 'Placering', rows: [{ label: 'Behov', value }] }];
const input = { heading: 'Ansökan om förskoleplats', intro: 'Jag ansöker.', closing: 'Uppgifterna är riktiga.' };

describe('the text shown in the BankID app', () => {
  it('holds the heading, each page and each answer', () => {
    expect(visibleText({ ...input, pages: page('30 timmar') })).toBe(
      '# Ansökan om förskoleplats\n\nJag ansöker.\n\n## Placering\n*Behov*: 30 timmar\n\nUppgifterna är riktiga.',
    );
  });

  it('lets no answer look like a heading, a list or emphasis', () => {
    const text = visibleText({ ...input, pages: page('x\n# Annan rubrik\n+ punkt *fet*') });
    expect(text).toContain('*Behov*: x # Annan rubrik + punkt ∗fet∗');
    expect(text.match(/^#/gm)).toHaveLength(2);
  });

  it('leaves out pages without answers and refuses what BankID cannot show', () => {
    expect(visibleText({ ...input, pages: [{ title: 'Tom', rows: [] }] })).not.toContain('Tom');
    expect(() => visibleText({ ...input, pages: page('å'.repeat(20_000)) })).toThrow('signing.text-too-long');
  });
});
