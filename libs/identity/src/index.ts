export { ActingRight, type RightOrigin, TRUSTEE_POWERS, type TrusteePower } from './acting/acting-right.entity';
export { ActingRights } from './acting/acting-rights';
export { PartyNames } from './acting/party-names';
export { IdentityModule } from './identity.module';
export { identityTables } from './identity-tables';
export type { BankIdDevice } from './orders/bankid-order.entity';
export { BankIdOrders, type OrderRequest, type SignatureEvidence, type SignRequest } from './orders/bankid-orders';
export type { OrderView } from './orders/order-view';
export { StaffDirectory } from './staff/staff-directory';
