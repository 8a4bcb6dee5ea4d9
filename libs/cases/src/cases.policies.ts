import { definePolicies } from '@farled/infra';
import { draftPolicies } from './application/draft.policy';
import { assistedPolicies } from './assisted/assisted.policy';
import { bookingPolicies } from './booking/booking.policy';
import { casePolicies } from './case/case.policy';
import { companyContactPolicies } from './company-contact/company-contact.policy';
import { knownPolicies } from './known/known.policy';
import { mandatePolicies } from './mandate/mandate.policy';
import { paymentPolicies } from './payment/payment.policy';
import { rectificationPolicies } from './rectification/rectification.policy';
import { reportPolicies } from './report/report.policy';

definePolicies({
  ...draftPolicies,
  ...casePolicies,
  ...companyContactPolicies,
  ...mandatePolicies,
  ...knownPolicies,
  ...rectificationPolicies,
  ...assistedPolicies,
  ...reportPolicies,
  ...paymentPolicies,
  ...bookingPolicies,
});
