import { JsonOverMtls } from '../../base/json-over-mtls';
import type { MtlsConfig } from '../../base/mtls.config';
import type { ConnectorPlugin } from '../../base/plugin';
import { SandboxSmsGateway } from './client';
import type { SmsConfig } from './sms.config';

/** The SMS gateway of the sandbox. */
export const sandboxSms = (config: SmsConfig, mtls: MtlsConfig): ConnectorPlugin<'sms'> => ({
  kind: 'sms',
  name: 'sandbox-sms',
  connect: () => new SandboxSmsGateway(new JsonOverMtls('sms', config.url, mtls)),
});
