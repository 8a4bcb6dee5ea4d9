export type {
  AuthOrder,
  BankIdRequirement,
  CallInitiator,
  CollectedOrder,
  PhoneAuthOrder,
  StartedOrder,
} from './bankid.types';
export { BankIdClient } from './bankid-client';
export { type Examination, examineAnswer, requireGenuine, type SentOrder } from './examine-answer';
export { type BrowserPlatform, launchUrl, platformOf, returnAddress } from './launch';
export { MESSAGE_TEXTS } from './message-texts';
export { callMessageFor, messageFor } from './messages';
export { qrContent } from './qr-content';
