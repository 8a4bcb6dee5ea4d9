import type { Json } from '@farled/kernel';
import type { IncidentType } from '../protocol/incident';
import type { Key, Variables } from '../protocol/key';
import { Entries } from './entries';

/**
 * Row `instance/<rootKey>`: one process instance with all it has called. What is usual is left out (an element
 * without `state` is active), so that a waiting instance stays far below 1 KB.
 * Entries are replaced, never changed in place: a step copies the list alone.
 */
export interface InstanceDocument {
  /** Ascending by key. */
  elements: ElementInstance[];
  jobs?: Entries<Job>;
  timers?: Entries<Timer>;
  subscriptions?: Entries<Subscription>;
  signals?: Entries<SignalWait>;
  compensations?: Entries<Compensation>;
  incidents?: Entries<Incident>;
}

/** The maps of a document. */
export const ENTRY_MAPS = ['jobs', 'timers', 'subscriptions', 'signals', 'compensations', 'incidents'] as const;
export type EntryMap = (typeof ENTRY_MAPS)[number];

/** A document as its JSON text has it. */
export type StoredDocument = Pick<InstanceDocument, 'elements'> & Partial<Record<EntryMap, Record<string, unknown>>>;

/** The document that was stored, from all of its parts. */
export function documentFrom(parts: readonly StoredDocument[]): InstanceDocument {
  const document: Pick<InstanceDocument, 'elements'> & Partial<Record<EntryMap, Entries<unknown>>> = {
    elements: parts.length === 1 ? parts[0]!.elements : parts.flatMap(({ elements }) => elements),
  };
  for (const map of ENTRY_MAPS) {
    const entries = parts.flatMap((part) => Object.entries(part[map] ?? {}));
    if (entries.length > 0) document[map] = Entries.of(entries.map(([key, value]) => [Number(key), value] as const));
  }
  return document as InstanceDocument;
}

type ElementState = 'activating' | 'completing' | 'terminating';

export interface ElementInstance {
  readonly key: Key;
  /** Its id in the model. */
  readonly element: string;
  /** The element instance it stands in; absent for a process. */
  readonly scope?: Key;
  /** Absent: activated. */
  readonly state?: ElementState;
  /** The variables of its own scope. */
  readonly variables?: VariableScope;
  /** How many element instances stand in it. */
  readonly children?: number;
  /** How many tokens are on each sequence flow in it. */
  readonly tokens?: Readonly<Record<string, number>>;
  /** An event that hit it and is not yet taken care of. */
  readonly trigger?: Trigger;
  readonly job?: Key;
  readonly incident?: Key;
  /** Its timers and subscriptions. */
  readonly waits?: readonly Key[];
  /** An event has interrupted it: the only element that may still begin in it. */
  readonly interruptedBy?: string;
  /** Of a process that a message started: while it runs, no other message with this correlation key starts one. */
  readonly lock?: string;
  /** Of a call activity: the process instance it called. */
  readonly called?: Key;
  /** Of a multi-instance body: its inner instances so far. */
  readonly body?: LoopCount;
  /** Of an inner instance of a multi-instance body: which one it is, from 1. */
  readonly loop?: number;
  /** Of a process: what it is an instance of. */
  readonly definition?: Definition;
  /** Of a process whose end a client waits for: the variables it wants then; an empty list: all. */
  readonly result?: readonly string[];
  /** Of a called process: the call activity. */
  readonly caller?: Key;
}

/** How many inner instances have been started, and how many of these have ended. */
interface LoopCount {
  readonly started: number;
  readonly completed: number;
  readonly terminated: number;
}

export interface Definition {
  readonly key: Key;
  readonly id: string;
  readonly version: number;
  /** Absent: the default tenant. */
  readonly tenant?: string;
}

export interface Trigger {
  readonly element: string;
  readonly variables?: Variables;
}

/** The key of a variable's records, and its value. */
export type VariableEntry = readonly [key: Key, value: Json];
export type VariableScope = Readonly<Record<string, VariableEntry>>;

export interface Job {
  readonly element: Key;
  readonly type: string;
  readonly retries: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which listener of its element it is for, from 0; absent: the element's own work. */
  readonly listener?: number;
  readonly state?: 'failed' | 'error-thrown';
  /** It has failed and is in back-off until this time. */
  readonly recurs?: number;
  readonly error?: { readonly code?: string; readonly message?: string };
}

export interface Timer {
  readonly element: Key;
  /** Id of the event it fires. */
  readonly target: string;
  readonly due: number;
  /** Firings left, with this one; -1 without end; absent: one. */
  readonly repetitions?: number;
  /** ISO 8601 duration between firings of a cycle. */
  readonly interval?: string;
}

export interface Subscription {
  readonly element: Key;
  readonly target: string;
  readonly name: string;
  readonly correlationKey: string;
  /** Absent: interrupting. */
  readonly keepsOpen?: true;
}

interface SignalWait {
  readonly element: Key;
  readonly target: string;
  readonly name: string;
  /** Where it stands among those who wait for the signal: row `signals/<name>/<page>`. */
  readonly page: number;
}

/** Something done that can be made undone. */
export interface Compensation {
  /** The element instance that is done, its id, and the scope it stood in. */
  readonly instance: Key;
  readonly activity: string;
  readonly scope: Key;
  /** Absent: a sub-process that has no handler of its own. */
  readonly handler?: string;
  /** The throw event that waits for it. */
  readonly thrownBy?: Key;
  /** The instance of the handler. */
  readonly handledBy?: Key;
}

export interface Incident {
  readonly element: Key;
  readonly type: IncidentType;
  readonly message: string;
  readonly job?: Key;
  /** Whose variables are at fault; absent: the element's own. */
  readonly scope?: Key;
}
