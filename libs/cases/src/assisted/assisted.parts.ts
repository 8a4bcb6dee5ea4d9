import { AssistedController } from './assisted.controller';
import { AssistedService } from './assisted.service';
import { AssistedApplications } from './assisted-applications';
import { AssistedFiles } from './assisted-files';
import { AssistedIdentification } from './assisted-identification';
import { AssistedReader } from './assisted-reader';
import { AssistedRegistration } from './assisted-registration';
import { AssistedServices } from './assisted-services';
import { AssistedStanding } from './assisted-standing';
import { AssistedSubmission } from './assisted-submission';

/** Where officers register applications of others. */
export const assistedControllers = [AssistedController];

/** What that is made of. */
export const assistedProviders = [
  AssistedApplications,
  AssistedService,
  AssistedServices,
  AssistedFiles,
  AssistedIdentification,
  AssistedReader,
  AssistedRegistration,
  AssistedStanding,
  AssistedSubmission,
];
