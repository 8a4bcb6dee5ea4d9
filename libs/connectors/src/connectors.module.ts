import { provideConfig } from '@farled/infra';
import { Module } from '@nestjs/common';
import { MtlsConfig } from './base/mtls.config';
import { CallbackSecrets } from './callback-secrets';
import { Connectors } from './connectors';
import { CaseSystemConfig } from './contrib/sandbox-case-system/case-system.config';
import { sandboxCaseSystem } from './contrib/sandbox-case-system/plugin';
import { DigitalMailConfig } from './contrib/sandbox-digital-mail/digital-mail.config';
import { sandboxDigitalMail } from './contrib/sandbox-digital-mail/plugin';
import { sandboxSms } from './contrib/sandbox-sms/plugin';
import { SmsConfig } from './contrib/sandbox-sms/sms.config';

const connectors = {
  provide: Connectors,
  inject: [MtlsConfig, CaseSystemConfig, SmsConfig, DigitalMailConfig],
  useFactory: (mtls: MtlsConfig, caseSystem: CaseSystemConfig, sms: SmsConfig, mail: DigitalMailConfig): Connectors => {
    const registry = new Connectors();
    registry.register(sandboxCaseSystem(caseSystem, mtls));
    registry.register(sandboxSms(sms, mtls));
    registry.register(sandboxDigitalMail(mail, mtls));
    return registry;
  },
};

/** The outside systems, each a plugin; a new one adds its folder under contrib and its line here. */
@Module({
  providers: [
    provideConfig(MtlsConfig),
    provideConfig(CaseSystemConfig),
    provideConfig(SmsConfig),
    provideConfig(DigitalMailConfig),
    connectors,
    CallbackSecrets,
  ],
  exports: [Connectors, CallbackSecrets],
})
export class ConnectorsModule {}
