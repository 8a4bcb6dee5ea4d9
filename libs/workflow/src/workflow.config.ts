import { FromEnv } from '@farled/infra';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

/** Where the process engines are. */
export class WorkflowConfig {
  @FromEnv('ZEEBE_ADDRESS', {
    description:
      'A Zeebe cluster, `grpc://host:port` or `grpcs://host:port`. New cases go there; running ones finish where they began.',
  })
  @IsOptional()
  @Matches(/^grpcs?:\/\/[^/]+:\d+$/, { message: 'clusterAddress must be grpc://host:port or grpcs://host:port' })
  clusterAddress?: string;

  @FromEnv('FARLED_EMBEDDED_BROKER', {
    default: true,
    description: 'Whether this installation has, or has had, cases in the broker of its own.',
  })
  @IsBoolean()
  hasEmbedded: boolean;

  @FromEnv('FARLED_BROKER_HOST', { default: '127.0.0.1', description: 'Host on which the own broker is reached.' })
  @IsString()
  brokerHost: string;

  @FromEnv('FARLED_BROKER_PORT', { default: 26500, description: 'Port of the Zeebe gateway protocol (gRPC).' })
  @IsInt()
  @Min(0)
  @Max(65535)
  brokerPort: number;
}
