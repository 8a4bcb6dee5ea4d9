import { JsonOverMtls } from '../../base/json-over-mtls';
import type { MtlsConfig } from '../../base/mtls.config';
import type { ConnectorPlugin } from '../../base/plugin';
import { SandboxDigitalMailbox } from './client';
import type { DigitalMailConfig } from './digital-mail.config';

/** The mailbox operator of the sandbox. */
export const sandboxDigitalMail = (config: DigitalMailConfig, mtls: MtlsConfig): ConnectorPlugin<'digital-mail'> => ({
  kind: 'digital-mail',
  name: 'sandbox-digital-mail',
  connect: () => new SandboxDigitalMailbox(new JsonOverMtls('digital-mail', config.url, mtls)),
});
