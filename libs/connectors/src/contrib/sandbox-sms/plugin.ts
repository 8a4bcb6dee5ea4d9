import type { ConnectorPlugin, Line } from '../../base/plugin';
import { SandboxSmsGateway } from './client';
import type { SmsConfig } from './sms.config';

/** The SMS gateway of the sandbox. */
export const sandboxSms = (config: SmsConfig, line: Line): ConnectorPlugin<'sms'> => ({
  kind: 'sms',
  name: 'sandbox-sms',
  connect: () => new SandboxSmsGateway(line('sms', config.url)),
});
