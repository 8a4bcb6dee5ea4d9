import { FromEnv } from '@farled/infra';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** Where the engines are. */
export class WorkflowConfig {
  @FromEnv('ZEEBE_ADDRESS', {
    description:
      'A Zeebe cluster for new cases, `grpc://host:port` or `grpcs://host:port`. Empty: the embedded broker.',
  })
  @IsOptional()
  @Matches(/^grpcs?:\/\/[^/:\s]+:\d+$/, { message: 'must look like grpc://host:port or grpcs://host:port' })
  zeebeAddress?: string;

  @FromEnv('FARLED_EMBEDDED_BROKER', {
    default: true,
    description: 'Whether the embedded broker runs. Turn it off when ZEEBE_ADDRESS is set and its last case has ended.',
  })
  @IsBoolean()
  embedded: boolean;

  @FromEnv('FARLED_BROKER_HOST', { default: '127.0.0.1', description: 'Host of the embedded broker.' })
  @IsString()
  brokerHost: string;

  @FromEnv('FARLED_BROKER_PORT', { default: 26500, description: 'Port of the embedded broker (Zeebe gateway, gRPC).' })
  @IsInt()
  @Min(1)
  @Max(65535)
  brokerPort: number;

  @FromEnv('FARLED_ENGINE_TIMEOUT_MS', { default: 15000, description: 'Time limit of a call to an engine, ms.' })
  @IsInt()
  @Min(100)
  timeoutMs: number;

  @FromEnv('FARLED_JOB_POLL_MS', {
    default: 2000,
    description: 'Jobs are streamed; this often, ms, we also ask for jobs that a broken stream may have missed.',
  })
  @IsInt()
  @Min(100)
  pollMs: number;
}
