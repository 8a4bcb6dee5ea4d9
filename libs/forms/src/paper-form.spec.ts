import { readFileSync } from 'node:fs';
import { paperForm } from './paper-form';
import { parseForm } from './parse/parse-form';

const NOW = new Date('2027-03-02T08:00:00Z');
const preschool = parseForm(JSON.parse(readFileSync('processes/ansok-forskola/application.form', 'utf8')));

describe('a form on paper', () => {
  const pages = paperForm(preschool, 'sv', NOW);
  const all = pages.flatMap(({ fields }) => fields);
  const field = (label: string) => all.find((one) => 'label' in one && one.label === label);

  it('has the pages of the form, in the language asked for', () => {
    expect(pages.map(({ title }) => title)).toEqual([
      'Barnet',
      'Placeringen',
      'Så når vi dig',
      'Om dig som bor i hushållet',
    ]);
    expect(paperForm(preschool, 'en', NOW)[0]?.title).toBe('The child');
  });

  it('has lines where the portal offers what it knows, and boxes where the form itself offers', () => {
    expect(field('Vilket barn gäller ansökan?')).toMatchObject({ kind: 'lines', lines: 1 });
    expect(field('Hur mycket tid behöver barnet?')).toMatchObject({ kind: 'boxes', isRequired: true });
  });

  it('asks also what depends on another answer, and not what depends on a register', () => {
    expect(field('Barnets namn')).toMatchObject({ isConditional: true });
    expect(field('Adressen stämmer inte längre')).toBeUndefined();
  });

  it('leaves out what every form on paper asks for at its top', () => {
    for (const label of ['Du som ansöker', 'Din gatuadress', 'E-post', 'Mobilnummer'])
      expect(field(label)).toBeUndefined();
    expect(field('Hur vill du få veta att något har hänt i ärendet?')).toMatchObject({ kind: 'boxes' });
  });

  it('has some rows of a list, of which the first counts', () => {
    const list = parseForm({
      components: [
        {
          ...{ type: 'dynamiclist', id: 'children', path: 'children', label: 'Barnen', isRepeating: true },
          properties: { itemLabel: 'Barn' },
          components: [{ type: 'textfield', id: 'n', key: 'name', label: 'Namn', validate: { required: true } }],
        },
      ],
    });
    const [page] = paperForm(list, 'sv', NOW);
    expect(page?.fields.map((one) => ('label' in one ? `${one.label} ${one.isConditional}` : one.text))).toEqual([
      ...['Barnen', 'Barn 1', 'Namn false', 'Barn 2', 'Namn true'],
    ]);
  });
});
