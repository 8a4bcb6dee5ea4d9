export type { CaseDelivery, CaseReceipt, DeliveredPerson } from './base/case-system';
export { CallbackSecrets } from './callback-secrets';
export { Connectors } from './connectors';
export { ConnectorsModule } from './connectors.module';
