import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { playScenarios } from './play-scenarios';

const services = join(__dirname, '../../../processes');

function folder(slug: string): Record<string, string> {
  const names = readdirSync(join(services, slug));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(services, slug, name), 'utf8')]));
}

const slugs = readdirSync(services).filter((name) => statSync(join(services, name)).isDirectory());

describe.each(slugs)('scenarios of %s', (slug) => {
  it('all pass', async () => {
    const results = await playScenarios(folder(slug));
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
    expect(results.length).toBeGreaterThan(0);
  });
});

describe('a scenario file', () => {
  it('notices when the process no longer does what it says', async () => {
    const files = folder('ansok-forskola');
    files['process.bpmn'] = files['process.bpmn']!.replaceAll('>P4M<', '>P6M<');
    const results = await playScenarios(files);
    const late = results.find(({ name }) => name === 'Ingen svarar i tid');
    expect(late).toMatchObject({ passed: false });
    expect(late?.differences.join()).toContain('deadline.alarm');
  });

  it.each([
    ['scenarios: []', 'scenarios.invalid'],
    ['{', 'scenarios.unreadable'],
    ['schemaVersion: 1\nscenarios: [{ name: a, start: {}, steps: [{ dance: 1 }], expect: {} }]', 'scenarios.invalid'],
  ])('%p is refused with %s', async (text, code) => {
    await expect(playScenarios({ 'scenarios.yaml': text })).rejects.toMatchObject({ code });
  });

  it('names the file and the element that the engine cannot run', async () => {
    const files = folder('ansok-forskola');
    files['process.bpmn'] = files['process.bpmn']!.replaceAll('bpmn:exclusiveGateway', 'bpmn:complexGateway');
    const refused = await playScenarios(files).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'scenarios.not-runnable' });
    const { violations } = refused as { violations: { path: string }[] };
    expect(violations.map(({ path }) => path)).toContain('process.bpmn#review-outcome');
  });

  it('must be there', async () => {
    await expect(playScenarios({})).rejects.toMatchObject({ code: 'scenarios.missing' });
  });
});
