import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintProcess } from './lint-process';

const file = readFileSync(join(__dirname, '../../../processes/ansok-forskola/process.bpmn'), 'utf8');

describe('lint of the same document again', () => {
  it('finds what it found the first time: nothing', async () => {
    expect(await lintProcess(file)).toEqual([]);
    expect(await lintProcess(file)).toEqual([]);
  });
});
