import { FromEnv } from '@farled/infra';
import { IsIn, IsString, Matches } from 'class-validator';

/** How the replica of the population register is kept up to date. */
export class ReplicaConfig {
  @FromEnv('FARLED_REGISTER_DELIVERIES', {
    default: '.farled/deliveries',
    description:
      'Folder into which the transport (SHS, e-transport) puts the nightly changes of the population register. A file counts once it has its final name.',
  })
  @IsString()
  folder: string;

  @FromEnv('FARLED_REGISTER_DELIVERY_RHYTHM', {
    default: 'daily',
    description: 'How often the population register delivers changes, as ordered: `daily` or `weekly`.',
  })
  @IsIn(['daily', 'weekly'])
  rhythm: 'daily' | 'weekly';

  @FromEnv('FARLED_REGISTER_REFRESH_AT', {
    default: '30 3 * * *',
    description: 'When deliveries are taken in, as a cron expression in Swedish time. One process does it.',
  })
  @Matches(/^\S+( \S+){4,5}$/)
  refreshAt: string;
}
