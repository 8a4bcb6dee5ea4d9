export type { CollectedOrder, StartedOrder } from './bankid.types';
export { BankIdClient } from './bankid-client';
export { launchUrl } from './launch-url';
export { messageFor } from './messages';
export { qrContent } from './qr-content';
export { verifySignature } from './verify-signature';
