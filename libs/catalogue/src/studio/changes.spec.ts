import '../catalogue.texts';
import { resolve } from 'node:path';
import { readServices } from '../package/service-files';
import { changesBetween } from './changes';

const files = readServices(resolve(__dirname, '../../../../processes')).get('ansok-forskola') ?? {};
const bpmn = files['process.bpmn'] ?? '';
const changed = (text: string) =>
  changesBetween(files, { ...files, 'process.bpmn': text }, 'sv').map((one) => one.text);

describe('what a draft changes', () => {
  it('is told by the name of the element', () => {
    expect(changed(bpmn.replace('>P8D<', '>P10D<'))).toEqual(['Påminn efter 8 dagar: P8D blir P10D']);
    expect(changed(bpmn.replace('name="Be om komplettering"', 'name="Fråga mer"'))).toEqual(['Ändrat: Fråga mer']);
  });

  it('tells looks from meaning', () => {
    expect(changed(bpmn.replace('x="90"', 'x="95"'))).toEqual(['Bara utseendet på diagrammet har ändrats']);
  });

  it('counts lines of other files', () => {
    const after = { ...files, 'texts.sv.yaml': `${files['texts.sv.yaml']}a: b\n`, 'new.md': 'x' };
    expect(changesBetween(files, after, 'en')).toEqual([
      { file: 'new.md', text: 'New file' },
      { file: 'texts.sv.yaml', text: 'Lines added: 1, lines removed: 0' },
    ]);
  });
});
