import { IsIn } from 'class-validator';
import { FromEnv } from '../config/from-env';

/** How much is logged. */
export class LogConfig {
  @FromEnv('LOG_LEVEL', { default: 'info', description: 'Least important level that is written.' })
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  level: string;
}
