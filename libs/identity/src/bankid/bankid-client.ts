import type { OutsideAnswer } from '@farled/infra';
import { Rejected, Unavailable } from '@farled/kernel';
import type {
  AuthOrder,
  BankIdConnection,
  CollectedOrder,
  PhoneAuthOrder,
  PhoneSignOrder,
  SignOrder,
  StartedOrder,
  StartedPhoneOrder,
} from './bankid.types';
import { BankIdTransport } from './bankid-transport';

/** Client of the BankID Relying Party API v6: start, follow and cancel orders. */
export class BankIdClient {
  private readonly transport: BankIdTransport;

  constructor(connection: BankIdConnection) {
    this.transport = new BankIdTransport(connection);
  }

  /** Starts an identification. Throws `Rejected('bankid.already-in-progress')` when the person has another order open. */
  async auth(order: AuthOrder): Promise<StartedOrder> {
    return read<StartedOrder>(await this.transport.post('auth', orderBody(order)));
  }

  /** Starts a signing of `visibleText`. Throws as `auth`. */
  async sign(order: SignOrder): Promise<StartedOrder> {
    return read<StartedOrder>(await this.transport.post('sign', orderBody(order)));
  }

  /** Identifies somebody on the telephone. Throws as `auth`. The order has no code and no link: her app finds it. */
  async phoneAuth(order: PhoneAuthOrder): Promise<StartedPhoneOrder> {
    return read<StartedPhoneOrder>(await this.transport.post('phone/auth', phoneBody(order)));
  }

  /** Has somebody on the telephone sign `visibleText`. Throws as `auth`. */
  async phoneSign(order: PhoneSignOrder): Promise<StartedPhoneOrder> {
    return read<StartedPhoneOrder>(await this.transport.post('phone/sign', phoneBody(order)));
  }

  /** Asks how an order stands; every two seconds. Throws `Rejected('bankid.order-gone')` once it has been answered for good. */
  async collect(orderRef: string): Promise<CollectedOrder> {
    const answer = await this.transport.post('collect', { orderRef });
    return { ...read<Omit<CollectedOrder, 'raw'>>(answer), raw: answer.body };
  }

  /** Takes an order back. One that no longer exists counts as taken back. */
  async cancel(orderRef: string): Promise<void> {
    try {
      read(await this.transport.post('cancel', { orderRef }));
    } catch (error) {
      if (!(error instanceof Rejected && error.code === 'bankid.order-gone')) throw error;
    }
  }

  /** Closes the connections. */
  close(): void {
    this.transport.close();
  }
}

function orderBody(order: AuthOrder): object {
  const { endUserIp, returnUrl, returnRisk, web } = order;
  return {
    endUserIp,
    ...commonBody(order),
    ...(returnUrl ? { returnUrl } : {}),
    ...(returnRisk ? { returnRisk } : {}),
    ...(web ? { web } : {}),
  };
}

const phoneBody = (order: PhoneAuthOrder): object => ({
  personalNumber: order.personalNumber,
  callInitiator: order.callInitiator,
  ...commonBody(order),
});

function commonBody({ visibleText, nonVisible, requirement = {} }: Partial<AuthOrder>): object {
  return {
    ...(visibleText === undefined
      ? {}
      : { userVisibleData: base64(visibleText), userVisibleDataFormat: 'simpleMarkdownV1' }),
    ...(nonVisible === undefined ? {} : { userNonVisibleData: base64(nonVisible) }),
    ...(Object.keys(requirement).length > 0 ? { requirement } : {}),
  };
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

function read<T>({ status, body }: OutsideAnswer): T {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (cause) {
    throw new Unavailable('bankid', { cause });
  }
  if (status === 200) return parsed as T;
  const { errorCode, details } = parsed as { errorCode?: string; details?: string };
  throw failure(status, errorCode, details);
}

const PASSING = ['requestTimeout', 'internalError', 'maintenance'];

/** BankID's error answers by who must act. `details` is for developers and never holds personal data. */
function failure(status: number, errorCode = '', details = ''): Error {
  if (errorCode === 'alreadyInProgress') return new Rejected('bankid.already-in-progress', 'conflict');
  // The service has no error code of its own for an order that is over ("No such order").
  if (/no such order/i.test(details)) return new Rejected('bankid.order-gone', 'gone');
  if (PASSING.includes(errorCode) || status >= 500) return new Unavailable('bankid');
  return new Error(`BankID refused: ${errorCode || status} ${details}`);
}
