import { FromEnv } from '@farled/infra';
import { IsString } from 'class-validator';

/** Where the organisation tree comes from when there is none yet. */
export class OrganisationConfig {
  @FromEnv('FARLED_ORGANISATION', {
    default: 'processes/organisation.yaml',
    description: 'File (YAML) with the organisation tree, read once, while the database has none. May be absent.',
  })
  @IsString()
  file: string;
}
