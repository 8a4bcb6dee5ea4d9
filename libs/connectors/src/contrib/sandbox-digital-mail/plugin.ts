import type { ConnectorPlugin, Line } from '../../base/plugin';
import { SandboxDigitalMailbox } from './client';
import type { DigitalMailConfig } from './digital-mail.config';

/** The mailbox operator of the sandbox. */
export const sandboxDigitalMail = (config: DigitalMailConfig, line: Line): ConnectorPlugin<'digital-mail'> => ({
  kind: 'digital-mail',
  name: 'sandbox-digital-mail',
  connect: () => new SandboxDigitalMailbox(line('digital-mail', config.url)),
});
