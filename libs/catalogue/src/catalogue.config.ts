import { FromEnv } from '@farled/infra';
import { IsString } from 'class-validator';

/** Where the e-services that an installation begins with are. */
export class CatalogueConfig {
  @FromEnv('FARLED_PROCESSES', {
    default: 'processes',
    description:
      'Folder with one folder for each e-service. Each seeds its first version; later changes become drafts.',
  })
  @IsString()
  processes: string;
}
