import { CertificatesConfig, OutsideSystem, provideConfig } from '@farled/infra';
import { Module } from '@nestjs/common';
import { JsonSystem } from './base/json-system';
import type { ConnectorPlugin, Line } from './base/plugin';
import { CallbackSecrets } from './callback-secrets';
import { Connectors } from './connectors';
import { ConnectorsConfig } from './connectors.config';
import { CardConfig } from './contrib/card/card.config';
import { card } from './contrib/card/plugin';
import { CaseSystemConfig } from './contrib/sandbox-case-system/case-system.config';
import { sandboxCaseSystem } from './contrib/sandbox-case-system/plugin';
import { DigitalMailConfig } from './contrib/sandbox-digital-mail/digital-mail.config';
import { sandboxDigitalMail } from './contrib/sandbox-digital-mail/plugin';
import { sandboxSms } from './contrib/sandbox-sms/plugin';
import { SmsConfig } from './contrib/sandbox-sms/sms.config';
import { swish } from './contrib/swish/plugin';
import { SwishConfig } from './contrib/swish/swish.config';
import { PaymentPages } from './payment-pages';

const LINE = Symbol('Line');

const line = {
  provide: LINE,
  inject: [CertificatesConfig, ConnectorsConfig],
  useFactory:
    (certificates: CertificatesConfig, { authority, timeoutMs }: ConnectorsConfig): Line =>
    (system, baseUrl) =>
      new JsonSystem(new OutsideSystem(certificates, { system, authority, timeoutMs }), baseUrl),
};

const CHANNELS = Symbol('channels');
const PAYMENTS = Symbol('payments');

const channels = {
  provide: CHANNELS,
  inject: [LINE, SmsConfig, DigitalMailConfig],
  useFactory: (open: Line, sms: SmsConfig, mail: DigitalMailConfig): ConnectorPlugin[] => [
    sandboxSms(sms, open),
    sandboxDigitalMail(mail, open),
  ],
};

const payments = {
  provide: PAYMENTS,
  inject: [LINE, SwishConfig, CardConfig, CertificatesConfig],
  useFactory: (open: Line, swishConfig: SwishConfig, cardConfig: CardConfig, certificates: CertificatesConfig) => [
    swish(swishConfig, open),
    card(cardConfig, open, (file) => certificates.read(file)),
  ],
};

const connectors = {
  provide: Connectors,
  inject: [LINE, CaseSystemConfig, CHANNELS, PAYMENTS],
  useFactory: (open: Line, caseSystem: CaseSystemConfig, ...more: ConnectorPlugin[][]): Connectors => {
    const registry = new Connectors();
    for (const plugin of [sandboxCaseSystem(caseSystem, open), ...more.flat()]) registry.register(plugin);
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
    provideConfig(SwishConfig),
    provideConfig(CardConfig),
    line,
    channels,
    payments,
    connectors,
    CallbackSecrets,
    PaymentPages,
  ],
  exports: [Connectors, CallbackSecrets, PaymentPages],
})
export class ConnectorsModule {}
