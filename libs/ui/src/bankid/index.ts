export type { BankIdPanelProps } from './panel';
export { BankIdPanel } from './panel.lazy';
export { QrCode } from './qr-code';
export type { OrderCalls } from './use-order';
