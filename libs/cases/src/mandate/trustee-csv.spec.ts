import { readTrusteeCsv } from './trustee-csv';

const HEAD = 'nummer;stallforetradare;huvudman;omfattning;fran;till';

describe("the chief guardian's list", () => {
  it('is read line by line, with parts of the commission and dates', () => {
    const csv = `\uFEFF${HEAD}\r\nÖF-1;199201012391;198601012381;bevaka-ratt+sorja-for-person;2026-01-01;\r\n\r\n`;
    expect(readTrusteeCsv(csv)).toEqual({
      faults: [],
      commissions: [
        {
          reference: 'ÖF-1',
          trustee: '199201012391',
          principal: '198601012381',
          powers: ['bevaka-ratt', 'sorja-for-person'],
          startsOn: '2026-01-01',
          endsOn: null,
        },
      ],
    });
  });

  it('may say the parts in words, and columns with accents', () => {
    const csv = `Nummer;Ställföreträdare;Huvudman;Omfattning;Från;Till\nA;199201012391;198601012381;Sörja för person, bevaka rätt;2026-01-01;2027-01-01`;
    expect(readTrusteeCsv(csv).commissions[0]?.powers).toEqual(['bevaka-ratt', 'sorja-for-person']);
  });

  it('names each line that cannot be read, and takes none of a list with other columns', () => {
    const rows = [
      ';199201012391;198601012381;bevaka-ratt;2026-01-01;',
      'A;199201012392;198601012381;bevaka-ratt;2026-01-01;',
      'B;199201012391;198601012381;allt;2026-01-01;',
      'C;199201012391;198601012381;bevaka-ratt;2026-01-01;2025-01-01',
      'D;199201012391',
    ];
    expect(readTrusteeCsv([HEAD, ...rows].join('\n')).faults).toEqual([
      { line: 2, code: 'reference' },
      { line: 3, code: 'personal-number' },
      { line: 4, code: 'powers' },
      { line: 5, code: 'dates' },
      { line: 6, code: 'columns' },
    ]);
    const twice = 'A;199201012391;198601012381;bevaka-ratt;2026-01-01;';
    const oneself = 'B;199201012391;19920101-2391;bevaka-ratt;2026-01-01;';
    const noDay = 'C;199201012391;198601012381;bevaka-ratt;2026-02-30;';
    expect(readTrusteeCsv([HEAD, twice, twice, oneself, noDay].join('\n')).faults).toEqual([
      { line: 3, code: 'twice' },
      { line: 4, code: 'same-person' },
      { line: 5, code: 'dates' },
    ]);
    expect(readTrusteeCsv('a;b\n1;2').faults).toEqual([{ line: 1, code: 'columns' }]);
  });
});
