export type { BankIdPanelProps } from './panel';
export { BankIdPanel } from './panel.lazy';
export type { OrderCalls } from './use-order';
