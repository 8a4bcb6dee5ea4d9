import { IsInt, IsString, IsUrl, Max, Min } from 'class-validator';
import { FromEnv } from '../config/from-env';
import { mustBeOutside } from '../config/production-checks';

/** Where the platform is reached, and how much it takes. */
export class HttpConfig {
  @FromEnv('PORT', { default: 3000, description: 'Port of portal, workspace, studio and API.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  port: number;

  @FromEnv('HOST', { default: '127.0.0.1', description: 'Address to listen on; `0.0.0.0` in a container.' })
  @IsString()
  host: string;

  @FromEnv('FARLED_PUBLIC_URL', {
    default: (env) => `http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? 3000}`,
    description: 'Address by which people reach the platform. With https the cookies are `Secure`.',
    production: mustBeOutside,
  })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'] })
  publicUrl: string;

  @FromEnv('FARLED_TRUSTED_PROXIES', {
    default: 0,
    description: 'Number of reverse proxies in front; the address of a person is read behind them.',
  })
  @IsInt()
  @Min(0)
  @Max(5)
  trustedProxies: number;

  @FromEnv('FARLED_REQUESTS_PER_MINUTE', { default: 600, description: 'Most calls of one route by one person.' })
  @IsInt()
  @Min(1)
  requestsPerMinute: number;

  get isSecure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}
