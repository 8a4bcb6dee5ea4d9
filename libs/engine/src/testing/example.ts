import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file beside a test, with its name. */
export function fileBeside(folder: string, name = 'example.bpmn'): { name: string; content: string } {
  return { name, content: readFileSync(join(folder, name), 'utf8') };
}
