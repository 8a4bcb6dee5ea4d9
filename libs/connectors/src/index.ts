export type { CaseDelivery, CaseReceipt, DeliveredPerson } from './base/case-system';
export type { PaymentOrder, PaymentStanding, PaymentStart } from './base/payment-provider';
export { CallbackSecrets } from './callback-secrets';
export { Connectors } from './connectors';
export { ConnectorsModule } from './connectors.module';
export { PaymentPages } from './payment-pages';
