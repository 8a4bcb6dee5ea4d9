import { FromEnv } from '@farled/infra';
import { IsString } from 'class-validator';

/** Settings of the composition root. */
export class ServerConfig {
  @FromEnv('FARLED_WEB_ROOT', {
    default: 'dist/web',
    description: 'Folder with the built pages: `portal`, `workspace` and `studio`.',
  })
  @IsString()
  webRoot: string;
}
