/** Codes of the Merchant Integration Guide that the API refuses a request with. */
export type SwishFault =
  | 'FF08'
  | 'RP01'
  | 'RP02'
  | 'RP03'
  | 'RP06'
  | 'PA02'
  | 'AM02'
  | 'AM03'
  | 'AM06'
  | 'BE18'
  | 'ACMT03'
  | 'RF02'
  | 'RF04'
  | 'AM04';

/** A payment request that can be read. */
export interface ReadPayment {
  readonly payeePaymentReference: string;
  readonly callbackUrl: string;
  readonly callbackIdentifier: string;
  readonly payerAlias?: string;
  readonly payeeAlias: string;
  readonly amount: number;
  readonly message: string;
}

const MESSAGE = /^[A-Za-zÅÄÖåäö0-9!?=#$%&()*+,\-./:;<@ ]{0,50}$/;
const LARGEST = 999_999_999_999.99;

type Body = Readonly<Record<string, unknown>>;

/** Reads a payment request, or says with which code Swish refuses it. */
export function readPayment(body: Body, payee: string): ReadPayment | SwishFault {
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const fault = faultOf(text, body, payee);
  if (fault) return fault;
  return {
    payeePaymentReference: text('payeePaymentReference'),
    callbackUrl: text('callbackUrl'),
    callbackIdentifier: text('callbackIdentifier'),
    payeeAlias: payee,
    amount: Number(text('amount')),
    message: text('message'),
    ...(text('payerAlias') && { payerAlias: text('payerAlias') }),
  };
}

const RULES: readonly (readonly [SwishFault, (text: (name: string) => string) => boolean])[] = [
  ['FF08', (text) => /^[A-Za-z0-9ÅÄÖåäö-]{0,36}$/.test(text('payeePaymentReference'))],
  ['RP03', (text) => isCallback(text('callbackUrl'))],
  ['RP03', (text) => /^[A-Za-z0-9-]{32,36}$/.test(text('callbackIdentifier'))],
  ['RP02', (text) => MESSAGE.test(text('message'))],
  ['AM03', (text) => text('currency') === 'SEK'],
  ['PA02', (text) => /^\d+(\.\d{1,2})?$/.test(text('amount'))],
  ['AM06', (text) => Number(text('amount')) >= 0.01],
  ['AM02', (text) => Number(text('amount')) <= LARGEST],
  ['BE18', (text) => text('payerAlias') === '' || /^\d{8,15}$/.test(text('payerAlias'))],
];

function faultOf(text: (name: string) => string, body: Body, payee: string): SwishFault | undefined {
  if (body.payeeAlias !== payee) return 'RP01';
  return RULES.find(([, holds]) => !holds(text))?.[0];
}

/** Swish calls back over https alone; here also to this machine. */
function isCallback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname);
}
