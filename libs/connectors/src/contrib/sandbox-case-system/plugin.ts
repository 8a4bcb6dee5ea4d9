import type { ConnectorPlugin, Line } from '../../base/plugin';
import type { CaseSystemConfig } from './case-system.config';
import { SandboxCaseSystem } from './client';

/** The case-handling system of the sandbox, by the name that service.yaml gives as its receiving system. */
export const sandboxCaseSystem = (config: CaseSystemConfig, line: Line): ConnectorPlugin<'case-system'> => ({
  kind: 'case-system',
  name: 'sandbox-case-system',
  connect: () => new SandboxCaseSystem(line('case-system', config.url), config.callbackUrl),
});
