import { withoutInvitations } from '@farled/forms';
import type { EServiceVersion } from '../case/e-service';

/** An e-service as an officer writes for somebody: nobody is invited, since nobody can be asked to sign on paper here. */
export const onPaper = (service: EServiceVersion): EServiceVersion => ({
  ...service,
  forms: { ...service.forms, application: withoutInvitations(service.forms.application) },
});
