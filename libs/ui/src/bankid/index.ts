export { BankIdPanel, type BankIdPanelProps } from './panel';
export type { OrderCalls } from './use-order';
