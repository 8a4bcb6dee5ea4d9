import { FromEnv } from '@farled/infra/lean';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { defaults } from './broker-options';

/** Where the broker listens, and how much it may hold in memory. */
export class BrokerConfig {
  @FromEnv('HOST', { default: defaults.host, description: 'Address that the broker listens on.' })
  @IsString()
  host: string;

  @FromEnv('FARLED_BROKER_PORT', { default: defaults.port, description: 'Port of the Zeebe gateway protocol (gRPC).' })
  @IsInt()
  @Min(0)
  @Max(65535)
  port: number;

  @FromEnv('FARLED_BROKER_TENANTS', {
    default: '',
    description:
      'Names of tenants that clients may use besides `<default>`, with commas between; empty: multi-tenancy is off. Whoever reaches the broker may use all of them.',
  })
  @Matches(/^([\w.-]{1,31}(,[\w.-]{1,31})*)?$/)
  tenants: string;

  @FromEnv('FARLED_BROKER_CACHE_MB', { default: 128, description: 'Memory for process instances in use, megabytes.' })
  @IsInt()
  @Min(1)
  cacheMegabytes: number;

  @FromEnv('FARLED_BROKER_MAX_IN_FLIGHT', {
    default: defaults.maxInFlight,
    description: 'Commands under way before the broker answers RESOURCE_EXHAUSTED.',
  })
  @IsInt()
  @Min(1)
  maxInFlight: number;

  @FromEnv('FARLED_BROKER_MAX_IN_FLIGHT_MB', {
    default: 64,
    description: 'Size of the requests under way before the broker answers RESOURCE_EXHAUSTED, megabytes.',
  })
  @IsInt()
  @Min(4)
  maxInFlightMegabytes: number;
}
