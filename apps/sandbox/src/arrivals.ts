import { type Clock, type JsonObject, newId } from '@farled/kernel';

/** What can arrive in the outside world. */
const ARRIVAL_KINDS = ['sms', 'mail', 'digital-mail', 'case', 'bankid', 'money'] as const;
export type ArrivalKind = (typeof ARRIVAL_KINDS)[number];

/** One thing that arrived, as it came. */
export interface Arrival {
  readonly id: string;
  readonly kind: ArrivalKind;
  readonly at: string;
  readonly content: JsonObject;
}

const KEPT = 500;

/** Remembers the latest 500 arrivals of each kind. */
export class Arrivals {
  private readonly kept = new Map<ArrivalKind, Arrival[]>();

  constructor(private readonly clock: Clock) {}

  add(kind: ArrivalKind, content: JsonObject): Arrival {
    const arrival: Arrival = { id: newId(), kind, at: this.clock.now().toISOString(), content };
    const list = this.kept.get(kind) ?? [];
    list.push(arrival);
    if (list.length > KEPT) list.shift();
    this.kept.set(kind, list);
    return arrival;
  }

  /** The latest first; of one kind, or of all. */
  list(kind?: ArrivalKind): Arrival[] {
    const kinds = kind ? [kind] : ARRIVAL_KINDS;
    return kinds.flatMap((one) => this.kept.get(one) ?? []).sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  clear(): void {
    this.kept.clear();
  }
}

/** The kind a text names. */
export const arrivalKind = (text: unknown): ArrivalKind | undefined => ARRIVAL_KINDS.find((kind) => kind === text);
