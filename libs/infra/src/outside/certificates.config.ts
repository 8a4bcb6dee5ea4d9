import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IsString } from 'class-validator';
import { FromEnv } from '../config/from-env';

/** Certificates and keys by which the municipality shows itself to outside systems, and knows them. */
export class CertificatesConfig {
  @FromEnv('FARLED_CERTS', {
    default: '.farled/certs',
    description: 'Folder of certificates, keys and secrets of outside systems. The sandbox makes its own there.',
  })
  @IsString()
  folder: string;

  @FromEnv('FARLED_CLIENT_CERTIFICATE', {
    default: 'farled-client.crt',
    description: 'Client certificate of the municipality (PEM), in the folder.',
  })
  @IsString()
  certificate: string;

  @FromEnv('FARLED_CLIENT_KEY', {
    default: 'farled-client.key',
    description: 'Key of the client certificate (PEM), in the folder.',
  })
  @IsString()
  key: string;

  /** The text of a file in the folder. Read when it is needed: the sandbox makes its files when it starts. */
  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
}
