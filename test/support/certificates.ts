import { cpSync, existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as certificates from '../../apps/sandbox/src/certificates/ensure-certificates';

type Certificates = typeof certificates;

/** Where the first who needs certificates in a run puts them; test/support/global-setup.cjs names it. */
const shared = () => process.env.FARLED_TEST_CERTS;

/**
 * Fills a folder with the sandbox's throw-away certificates, a new one when none is named, and returns it. Their keys
 * are made once in a run, since making RSA keys takes its time; what a test changes in its folder stays its own.
 */
export async function certificateFolder(folder?: string): Promise<string> {
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'farled-certs-')));
  const made = shared();
  if (!made) return own;
  if (!existsSync(made)) await makeAll(made);
  cpSync(made, own, { recursive: true });
  return own;
}

/** Several may do this at once: the first who is done wins. */
async function makeAll(folder: string): Promise<void> {
  // Loaded by the one who needs it: it takes half as long as the keys.
  const sandbox = jest.requireActual<Certificates>('../../apps/sandbox/src/certificates/ensure-certificates');
  await sandbox.ensureCertificates(folder);
}
