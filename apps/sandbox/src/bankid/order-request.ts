import { isIP } from 'node:net';
import { PersonalNumber } from '@farled/kernel';

/** What auth, sign and their phone twins take (BankID RP API v6), checked. */
export interface OrderRequest {
  /** Left out in phone orders, where there is no browser. */
  readonly endUserIp?: string;
  /** Phone orders: whom it is about, and who rang. */
  readonly personalNumber?: string;
  readonly callInitiator?: 'user' | 'RP';
  readonly userVisibleData?: string;
  readonly userVisibleDataFormat?: string;
  readonly userNonVisibleData?: string;
  readonly returnUrl?: string;
  readonly returnRisk?: boolean;
  readonly requirement?: { readonly personalNumber?: string };
}

type Check = (value: unknown) => boolean;
type Fields = Record<string, Check>;

const text =
  (from: number, to: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= from && value.length <= to;
const base64 =
  (from: number, to: number): Check =>
  (value) =>
    text(from, to)(value) && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value as string);
const oneOf =
  (...known: string[]): Check =>
  (value) =>
    known.includes(value as string);
const flag: Check = (value) => typeof value === 'boolean';
const fields =
  (known: Fields): Check =>
  (value) =>
    isRecord(value) && wrongField(value, known) === undefined;

const personalNumber: Check = (value) => typeof value === 'string' && PersonalNumber.parse(value)?.digits === value;
const PHONE_REQUIREMENT: Fields = {
  pinCode: flag,
  cardReader: oneOf('class1', 'class2'),
  certificatePolicies: (value) => Array.isArray(value) && value.every(text(1, 100)),
};
const REQUIREMENT: Fields = { ...PHONE_REQUIREMENT, mrtd: flag, personalNumber, risk: oneOf('low', 'moderate') };
const WEB: Fields = { referringDomain: text(3, 253), userAgent: text(1, 256), deviceIdentifier: text(1, 64) };
const APP: Fields = {
  appIdentifier: text(1, 255),
  deviceOS: text(1, 255),
  deviceModelName: text(1, 255),
  deviceIdentifier: text(1, 255),
};
const COMMON: Fields = {
  endUserIp: (value) => typeof value === 'string' && isIP(value) > 0,
  userVisibleDataFormat: oneOf('plaintext', 'simpleMarkdownV1'),
  returnUrl: text(1, 512),
  returnRisk: flag,
  web: fields(WEB),
  app: fields(APP),
  requirement: fields(REQUIREMENT),
};
const PHONE: Fields = {
  personalNumber,
  callInitiator: oneOf('user', 'RP'),
  userVisibleDataFormat: oneOf('plaintext', 'simpleMarkdownV1'),
  requirement: fields(PHONE_REQUIREMENT),
};
const AUTH_TEXTS: Fields = { userVisibleData: base64(0, 1_500), userNonVisibleData: base64(0, 1_500) };
const SIGN_TEXTS: Fields = { userVisibleData: base64(1, 40_000), userNonVisibleData: base64(0, 200_000) };
const KINDS = {
  auth: { ...COMMON, ...AUTH_TEXTS },
  sign: { ...COMMON, ...SIGN_TEXTS },
  'phone/auth': { ...PHONE, ...AUTH_TEXTS },
  'phone/sign': { ...PHONE, ...SIGN_TEXTS },
} satisfies Record<string, Fields>;
const REQUIRED = {
  auth: ['endUserIp'],
  sign: ['endUserIp', 'userVisibleData'],
  'phone/auth': ['personalNumber', 'callInitiator'],
  'phone/sign': ['personalNumber', 'callInitiator', 'userVisibleData'],
} satisfies Record<OrderKind, string[]>;

/** What BankID calls the kinds of order. */
export type OrderKind = keyof typeof KINDS;

/** Checks a request as strictly as BankID does. Returns the request, or what BankID says is wrong with it. */
export function checkOrderRequest(kind: OrderKind, body: unknown): OrderRequest | { readonly details: string } {
  if (!isRecord(body)) return { details: 'Invalid JSON' };
  const wrong = wrongField(body, KINDS[kind]);
  if (wrong) return { details: `Incorrect ${wrong}` };
  const missing = REQUIRED[kind].find((name) => !(name in body));
  if (missing) return { details: `Missing ${missing}` };
  return body;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrongField(body: Record<string, unknown>, known: Fields): string | undefined {
  return Object.keys(body).find((name) => !(Object.hasOwn(known, name) && known[name]?.(body[name])));
}

/** True for the kinds by which a text is signed. */
export const isSigning = (kind: OrderKind): boolean => kind.endsWith('sign');

/** True for the orders that belong to a telephone call. */
export const isPhone = (kind: OrderKind): boolean => kind.startsWith('phone/');
