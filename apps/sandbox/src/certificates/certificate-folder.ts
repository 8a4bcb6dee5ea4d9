import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@farled/kernel';
import type { KeyedCertificate } from './issue';

/** The folder in which the throw-away certificates and secrets lie, readable by their owner alone. */
export class CertificateFolder {
  constructor(readonly path: string) {}

  /** The file's text, or undefined when there is none. */
  async read(name: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.path, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Writes the whole file or nothing: two programs that start at once must never see a half one. */
  async write(name: string, text: string): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const target = join(this.path, name);
    const draft = `${target}.${newId()}`;
    await writeFile(draft, text, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, target);
  }

  /** The certificate of a name with its key, made by `make` when either is missing. */
  async keyed(name: string, make: () => Promise<KeyedCertificate>): Promise<KeyedCertificate> {
    const [certificate, key] = await Promise.all([this.read(`${name}.crt`), this.read(`${name}.key`)]);
    if (certificate && key) return { certificate, key };
    const made = await make();
    await this.write(`${name}.key`, made.key);
    await this.write(`${name}.crt`, made.certificate);
    return made;
  }

  /** The secret of a name, made by `make` when missing. */
  async secret(name: string, make: () => string): Promise<string> {
    const known = await this.read(`${name}.secret`);
    if (known) return known.trim();
    const made = make();
    await this.write(`${name}.secret`, `${made}\n`);
    return made;
  }
}
