import { FromEnv, mustBeSet } from '@farled/infra';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** What every connector has in common. */
export class ConnectorsConfig {
  @FromEnv('FARLED_CONNECTOR_CA', {
    default: 'sandbox-ca.crt',
    description: 'Authority that signs the certificates of connected systems (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_CONNECTOR_TIMEOUT_MS', {
    default: 10_000,
    description: 'Time limit of one call to a connected system.',
  })
  @IsInt()
  @Min(100)
  @Max(60_000)
  timeoutMs: number;
}
