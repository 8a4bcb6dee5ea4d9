import { definePolicies } from '@farled/infra';
import { draftPolicies } from './application/draft.policy';
import { casePolicies } from './case/case.policy';

definePolicies({ ...draftPolicies, ...casePolicies });
