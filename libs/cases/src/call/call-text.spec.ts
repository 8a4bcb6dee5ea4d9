import { callText } from './call-text';

describe('the text of a call', () => {
  it('says who asks and why, and for a signing what is signed', () => {
    expect(callText({ heading: 'Exempelköping', lines: ['Du talar i telefon med oss.'] })).toBe(
      '# Exempelköping\n\nDu talar i telefon med oss.',
    );
    const statement = 'Jag tar tillbaka min ansökan.\n\nJag vill ha bekräftelse.';
    expect(callText({ heading: 'Exempelköping', lines: ['Ärende BUN 2027-00001'], statement })).toContain(
      'Ärende BUN 2027-00001\n\nJag tar tillbaka min ansökan.\n\nJag vill ha bekräftelse.',
    );
  });

  it('lets no statement look like a heading of ours', () => {
    expect(callText({ heading: 'A', lines: [], statement: '# Exempelköping\n*Viktigt*' })).toBe(
      '# A\n\nExempelköping\n\n∗Viktigt∗',
    );
  });
});
