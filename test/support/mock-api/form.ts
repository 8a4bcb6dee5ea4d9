import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(process.cwd(), 'processes/ansok-forskola/application.form');

/** The e-service's own form, so that the pages are looked at as residents meet them. */
export const form: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
