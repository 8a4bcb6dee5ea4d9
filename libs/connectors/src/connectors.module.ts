import { CertificatesConfig, OutsideSystem, provideConfig } from '@farled/infra';
import { Module } from '@nestjs/common';
import { JsonSystem } from './base/json-system';
import type { Line } from './base/plugin';
import { CallbackSecrets } from './callback-secrets';
import { Connectors } from './connectors';
import { ConnectorsConfig } from './connectors.config';
import { CaseSystemConfig } from './contrib/sandbox-case-system/case-system.config';
import { sandboxCaseSystem } from './contrib/sandbox-case-system/plugin';
import { DigitalMailConfig } from './contrib/sandbox-digital-mail/digital-mail.config';
import { sandboxDigitalMail } from './contrib/sandbox-digital-mail/plugin';
import { sandboxSms } from './contrib/sandbox-sms/plugin';
import { SmsConfig } from './contrib/sandbox-sms/sms.config';

const LINE = Symbol('Line');

const line = {
  provide: LINE,
  inject: [CertificatesConfig, ConnectorsConfig],
  useFactory:
    (certificates: CertificatesConfig, { authority, timeoutMs }: ConnectorsConfig): Line =>
    (system, baseUrl) =>
      new JsonSystem(new OutsideSystem(certificates, { system, authority, timeoutMs }), baseUrl),
};

const connectors = {
  provide: Connectors,
  inject: [LINE, CaseSystemConfig, SmsConfig, DigitalMailConfig],
  useFactory: (open: Line, caseSystem: CaseSystemConfig, sms: SmsConfig, mail: DigitalMailConfig): Connectors => {
    const registry = new Connectors();
    registry.register(sandboxCaseSystem(caseSystem, open));
    registry.register(sandboxSms(sms, open));
    registry.register(sandboxDigitalMail(mail, open));
    return registry;
  },
};

/** The outside systems, each a plugin; a new one adds its folder under contrib and its line here. */
@Module({
  providers: [
    provideConfig(CertificatesConfig),
    provideConfig(ConnectorsConfig),
    provideConfig(CaseSystemConfig),
    provideConfig(SmsConfig),
    provideConfig(DigitalMailConfig),
    line,
    connectors,
    CallbackSecrets,
  ],
  exports: [Connectors, CallbackSecrets],
})
export class ConnectorsModule {}
