import { FromEnv } from '@farled/infra';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** The municipality's client certificate, with which it shows itself to outside systems. */
export class MtlsConfig {
  @FromEnv('FARLED_CERTS', {
    default: '.farled/certs',
    description: 'Folder of certificates and keys of outside systems.',
  })
  @IsString()
  folder: string;

  @FromEnv('FARLED_CLIENT_CERTIFICATE', {
    default: 'farled-client.crt',
    description: 'Client certificate (PEM), in the folder.',
  })
  @IsString()
  certificate: string;

  @FromEnv('FARLED_CLIENT_KEY', {
    default: 'farled-client.key',
    description: 'Key of the client certificate (PEM), in the folder.',
  })
  @IsString()
  key: string;

  @FromEnv('FARLED_CONNECTOR_CA', {
    default: 'sandbox-ca.crt',
    description: 'Authority that outside systems are trusted by (PEM), in the folder.',
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_CONNECTOR_TIMEOUT_MS', {
    default: 10_000,
    description: 'Time limit of one call to an outside system.',
  })
  @IsInt()
  @Min(100)
  @Max(60_000)
  timeoutMs: number;
}
