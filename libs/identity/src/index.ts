export { IdentityModule } from './identity.module';
export { identityTables } from './identity-tables';
export type { BankIdDevice } from './orders/bankid-order.entity';
export { BankIdOrders, type OrderRequest, type SignatureEvidence, type SignRequest } from './orders/bankid-orders';
export type { OrderView } from './orders/order-view';
export { StaffDirectory } from './staff/staff-directory';
