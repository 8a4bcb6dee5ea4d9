import { resolve } from 'node:path';
import { parseBpmn } from '@farled/rules';
import '../catalogue.texts';
import '../form.texts';
import { checkService } from './check-service';
import { pinIds } from './pin-ids';
import { processInput } from './process-input';
import { readDefinition } from './read-definition';
import { checkFile, digestOf, readServices, type ServiceFiles } from './service-files';

const SLUG = 'ansok-forskola';
const NUMBER = '"format": "personal-number", "invites": "cohabitant",';
const NOW = new Date('2026-11-23T08:00:00Z');
const files = readServices(resolve(__dirname, '../../../../processes')).get(SLUG) as ServiceFiles;
const change = (name: string, from: string | RegExp, to: string): ServiceFiles => {
  const text = (files[name] ?? '').replace(from, to);
  expect(text).not.toBe(files[name]);
  return { ...files, [name]: text };
};

describe('the folder of an e-service', () => {
  it('is without errors as it is shipped', async () => {
    const problems = await checkService(SLUG, files);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each<[string, string, string | RegExp, string, string]>([
    ['an unknown key', 'service.yaml', 'fees: none', 'fees: none\nfee: 1', 'fee är ingen känd uppgift'],
    ['a missing text', 'texts.en.yaml', /^service.title.*$/m, '', 'Texten service.title saknas'],
    ['a step of nothing', 'service.yaml', '[review-application, expire', '[gone, expire', 'Elementet gone finns inte'],
    ['an undeclared variable', 'service.yaml', '    wantedStart: =', '    name: =', 'name, som inte finns'],
    ['broken FEEL', 'service.yaml', '=sibling = true', '=sibling = = true', 'siblingQueue går inte att läsa'],
    ['another slug', 'service.yaml', 'slug: ansok', 'slug: annan', 'som mappen heter'],
    ['broken YAML', 'service.yaml', 'steps:', 'steps: [', 'service.yaml går inte att läsa'],
    ['a process without case.begin', 'process.bpmn', 'type="case.begin"', 'type="other"', 'måste börja med'],
    ['broken DMN', 'queue-priority.dmn', '</definitions>', '</definition>', 'inte att läsa som XML'],
    ['XML with a document type', 'queue-priority.dmn', '<definitions', '<!DOCTYPE x><definitions', 'DOCTYPE'],
    [
      'a personal number that invites nobody',
      'application.form',
      /"invites": "\w+"/,
      '"width": 12',
      'bara för att bjuda',
    ],
    [
      'a personal number in an officer’s form',
      'review.form',
      '"properties": {',
      `"properties": {${NUMBER}`,
      'bara för att',
    ],
    ['a form that is no JSON', 'review.form', '{', '{{', 'review.form: '],
  ])('names %s', async (_, name, from, to, words) => {
    const problems = await checkService(SLUG, change(name, from, to));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, message }) => `${file}: ${message.sv}`).join('\n')).toContain(words);
    expect(errors.some(({ message }) => message.en.length > 0)).toBe(true);
  });

  it('names the element that the engine cannot run', async () => {
    const problems = await checkService(SLUG, change('process.bpmn', /bpmn:exclusiveGateway/g, 'bpmn:complexGateway'));
    expect(problems).toContainEqual(expect.objectContaining({ file: 'process.bpmn', elementId: 'review-outcome' }));
  });

  it('has a digest of names and contents', () => {
    expect(digestOf({ ...files })).toBe(digestOf(files));
    expect(digestOf({ a: 'bc', d: '' })).not.toBe(digestOf({ ab: 'c', d: '' }));
  });

  it.each(['../x.bpmn', 'a.exe', 'Ä.yaml', ''])('refuses the file name %p', (name) => {
    expect(() => checkFile(name, '')).toThrow('catalogue.file-name');
  });
});

describe('ids of a version', () => {
  it('are given to the process, its decisions and its forms, and to what refers to them', async () => {
    const resources = pinIds(SLUG, 7, files);
    const content = (name: string) => resources.find((one) => one.name === `${SLUG}/v7/${name}`)?.content ?? '';
    const bpmn = content('process.bpmn');
    for (const part of [
      '<bpmn:process id="ansok-forskola_v7_ansok-forskola"',
      'bpmnElement="ansok-forskola_v7_ansok-forskola"',
      'decisionId="ansok-forskola_v7_queue-priority"',
      'formId="ansok-forskola_v7_review"',
    ])
      expect(bpmn).toContain(part);
    expect(content('queue-priority.dmn')).toContain('<decision id="ansok-forskola_v7_queue-priority"');
    expect(JSON.parse(content('review.form'))).toMatchObject({ id: 'ansok-forskola_v7_review' });
    expect((await parseBpmn(bpmn)).warnings).toEqual([]);
    expect(resources.map(({ name }) => name)).not.toContain(`${SLUG}/v7/service.yaml`);
  });

  it('leave everything else as it was', () => {
    const [bpmn] = pinIds(SLUG, 1, { 'process.bpmn': files['process.bpmn'] ?? '' });
    const back = bpmn?.content.replaceAll('ansok-forskola_v1_ansok-forskola', 'ansok-forskola') ?? '';
    const ids = (xml: string) => [...xml.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids(back)).toEqual(ids(files['process.bpmn'] ?? ''));
  });
});

describe('the input of a process', () => {
  const service = readDefinition(files);
  const answers = { wantedStart: '2027-02-01', care: 'full-time', child: 'x', email: 'a@b.example' };

  it('has only what service.yaml maps and declares', () => {
    expect(processInput(service, answers, NOW)).toEqual({
      wantedStart: '2027-02-01',
      hoursPerWeek: 40,
      siblingQueue: false,
    });
    expect(processInput(service, { ...answers, care: 'hours', hoursPerWeek: 32, sibling: true }, NOW)).toMatchObject({
      hoursPerWeek: 32,
      siblingQueue: true,
    });
  });

  it('refuses a value of another type', () => {
    const wrong = { ...answers, care: 'hours', hoursPerWeek: 'trettio' };
    expect(() => processInput(service, wrong, NOW)).toThrow('catalogue.input');
    expect(() => processInput(service, { ...answers, wantedStart: 'Elin' }, NOW)).toThrow('catalogue.input');
  });
});
