import { FromEnv } from '@farled/infra';
import { IsInt, IsString, Max, Min } from 'class-validator';

/** Where the exporter of a Zeebe cluster delivers its records; opened only with `ZEEBE_ADDRESS`. */
export class ExporterConfig {
  @FromEnv('HOST', { default: '127.0.0.1', description: 'Address to listen on; `0.0.0.0` in a container.' })
  @IsString()
  host: string;

  @FromEnv('FARLED_EXPORTER_PORT', {
    default: 26510,
    description:
      "Port for the records of a Zeebe cluster's Elasticsearch exporter, opened by role `worker` when `ZEEBE_ADDRESS` is set. Without login: for the cluster alone.",
  })
  @IsInt()
  @Min(0)
  @Max(65535)
  port: number;
}
