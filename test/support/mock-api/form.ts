import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formOfPart, parseForm } from '@farled/forms';

const FILE = join(process.cwd(), 'processes/ansok-forskola/application.form');

/** The e-service's own form as its writer sees it, so that the pages are looked at as residents meet them. */
export const form: unknown = formOfPart(parseForm(JSON.parse(readFileSync(FILE, 'utf8'))));
