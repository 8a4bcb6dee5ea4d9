import type { Order, OrderStart, ToSign } from '../types';

/** What a resident signs: an application, what others ask her to sign, a power of attorney. */
export type SignedThing = 'signings' | 'sign-requests' | 'powers-of-attorney';

type ById = { id: string };
type Under<T extends SignedThing> = `/api/${T}/{id}`;

/** Signing goes one way, whatever is signed. */
export type SigningRoutes = {
  [R in `GET ${Under<SignedThing>}/signature`]: { path: ById; response: ToSign };
} & {
  [R in `POST ${Under<SignedThing>}/bankid`]: { path: ById; body: OrderStart; response: Order };
} & {
  [R in `POST ${Under<SignedThing>}/poll`]: { path: ById; body: { orderId: string }; response: Order };
} & {
  [R in `POST ${Under<SignedThing>}/cancel`]: { path: ById; body: { orderId: string }; response: unknown };
} & {
  [R in `POST ${Under<SignedThing>}/eid`]: { path: ById; body: { idp: string }; response: { next: string } };
} & {
  [R in `POST ${Under<SignedThing>}/eid/check`]: { path: ById; response: { signed: boolean } };
};
