import { JsonOverMtls } from '../../base/json-over-mtls';
import type { MtlsConfig } from '../../base/mtls.config';
import type { ConnectorPlugin } from '../../base/plugin';
import type { CaseSystemConfig } from './case-system.config';
import { SandboxCaseSystem } from './client';

/** The case-handling system of the sandbox, by the name that service.yaml gives as its receiving system. */
export const sandboxCaseSystem = (config: CaseSystemConfig, mtls: MtlsConfig): ConnectorPlugin<'case-system'> => ({
  kind: 'case-system',
  name: 'sandbox-case-system',
  connect: () => new SandboxCaseSystem(new JsonOverMtls('case-system', config.url, mtls), config.callbackUrl),
});
