import { isIP } from 'node:net';
import { PersonalNumber } from '@farled/kernel';

/** What auth and sign take (BankID RP API v6), checked. */
export interface OrderRequest {
  readonly endUserIp: string;
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

const REQUIREMENT: Fields = {
  pinCode: flag,
  mrtd: flag,
  cardReader: oneOf('class1', 'class2'),
  certificatePolicies: (value) => Array.isArray(value) && value.every(text(1, 100)),
  personalNumber: (value) => typeof value === 'string' && PersonalNumber.parse(value)?.digits === value,
  risk: oneOf('low', 'moderate'),
};
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
const KINDS = {
  auth: { ...COMMON, userVisibleData: base64(0, 1_500), userNonVisibleData: base64(0, 1_500) },
  sign: { ...COMMON, userVisibleData: base64(1, 40_000), userNonVisibleData: base64(0, 200_000) },
} satisfies Record<string, Fields>;

/** What BankID calls the two kinds of order. */
export type OrderKind = keyof typeof KINDS;

/** Checks a request as strictly as BankID does. Returns the request, or what BankID says is wrong with it. */
export function checkOrderRequest(kind: OrderKind, body: unknown): OrderRequest | { readonly details: string } {
  if (!isRecord(body)) return { details: 'Invalid JSON' };
  const wrong = wrongField(body, KINDS[kind]);
  if (wrong) return { details: `Incorrect ${wrong}` };
  const missing = (kind === 'sign' ? ['endUserIp', 'userVisibleData'] : ['endUserIp']).find((name) => !(name in body));
  if (missing) return { details: `Missing ${missing}` };
  return body as unknown as OrderRequest;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wrongField(body: Record<string, unknown>, known: Fields): string | undefined {
  return Object.keys(body).find((name) => !(Object.hasOwn(known, name) && known[name]?.(body[name])));
}
