import { definePolicies } from '@farled/infra';
import { hasRole } from '@farled/kernel';

definePolicies({ 'accessibility.handle': (actor) => hasRole(actor, 'process-owner') });
