export * from './bankid.types';
export { BankIdClient } from './bankid-client';
export { launchUrl } from './launch-url';
export type { BankIdLanguage } from './message-texts';
export { type BankIdMessage, messageFor, messageForError } from './messages';
export { qrContent } from './qr-content';
export { type SignatureCheck, type VerifiedSignature, verifySignature } from './verify-signature';
