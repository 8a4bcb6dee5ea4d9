import type { ConnectorPlugin, Line } from '../../base/plugin';
import type { CaseSystemConfig } from './case-system.config';
import { SandboxCaseSystem } from './client';

/** The case-handling system of the sandbox. service.yaml names the kind of system; the installation binds this one. */
export const sandboxCaseSystem = (config: CaseSystemConfig, line: Line): ConnectorPlugin<'case-system'> => ({
  kind: 'case-system',
  name: 'case-system',
  connect: () => new SandboxCaseSystem(line('case-system', config.url), config.callbackUrl),
});
