import { FromEnv, mustBeOutside } from '@farled/infra';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** The virus scanner: ClamAV's daemon. */
export class ClamAvConfig {
  @FromEnv('FARLED_CLAMAV_URL', {
    default: (env) => `tcp://${env.SANDBOX_HOST ?? '127.0.0.1'}:${env.SANDBOX_CLAMAV_PORT ?? 3003}`,
    description: 'Where clamd listens: `tcp://host:port`, or `unix:///path/of/the/socket`.',
    production: mustBeOutside,
  })
  @Matches(/^(tcp:\/\/[^/:]+:\d+|unix:\/\/\/.+)$/, { message: 'url must look like tcp://host:port or unix:///path' })
  url: string;

  @FromEnv('FARLED_CLAMAV_TIMEOUT_MS', { default: 20_000, description: 'Longest silence of the virus scanner.' })
  @IsInt()
  @Min(500)
  @Max(300_000)
  timeoutMs: number;
}
