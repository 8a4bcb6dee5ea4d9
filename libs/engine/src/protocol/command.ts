import type { PreparedResource } from '../deployment/prepared-resource';
import type { ActivateInstruction, MappingInstruction, TerminateInstruction } from './instance-modification';
import type { Key, Variables } from './key';

interface OfTenant {
  /** Whose names are meant; absent: the default tenant's, or those of whatever the command works on. */
  readonly tenant?: string;
}

/** What a client or the clock asks of the engine. */
export type ClientCommand = OfTenant & Asked;

type Asked =
  | { readonly type: 'deployment-create'; readonly resources: readonly PreparedResource[] }
  | {
      readonly type: 'instance-create';
      readonly bpmnProcessId?: string;
      /** -1 or absent: the latest. */
      readonly version?: number;
      /** Read when there is no bpmnProcessId. */
      readonly processDefinitionKey?: Key;
      readonly variables: Variables;
      /** Elements to start at; none: the none start event. */
      readonly startAt?: readonly string[];
      /** The client waits for the end, and wants these variables then; an empty list: all. */
      readonly awaitResult?: readonly string[];
    }
  | {
      readonly type: 'instance-modify';
      readonly key: Key;
      readonly activate: readonly ActivateInstruction[];
      readonly terminate: readonly TerminateInstruction[];
    }
  | {
      readonly type: 'instance-migrate';
      readonly key: Key;
      readonly targetProcessDefinitionKey: Key;
      readonly mappings: readonly MappingInstruction[];
    }
  | { readonly type: 'resource-delete'; readonly key: Key }
  | { readonly type: 'instance-cancel'; readonly key: Key }
  | { readonly type: 'job-complete'; readonly key: Key; readonly variables: Variables }
  | {
      readonly type: 'job-fail';
      readonly key: Key;
      readonly retries: number;
      readonly errorMessage: string;
      /** Milliseconds. */
      readonly retryBackOff: number;
      readonly variables: Variables;
    }
  | {
      readonly type: 'job-throw-error';
      readonly key: Key;
      readonly errorCode: string;
      readonly errorMessage: string;
      readonly variables: Variables;
    }
  | { readonly type: 'job-update-retries'; readonly key: Key; readonly retries: number }
  | {
      readonly type: 'job-update-timeout';
      readonly key: Key;
      /** Milliseconds since 1970. */
      readonly deadline: number;
      /** Whether a worker has the job; leases are the broker's. */
      readonly isActive: boolean;
    }
  | { readonly type: 'job-too-large'; readonly key: Key; readonly bytes: number }
  | { readonly type: 'job-recur'; readonly key: Key; readonly rootKey: Key }
  | {
      readonly type: 'message-publish';
      readonly name: string;
      readonly correlationKey: string;
      readonly messageId: string;
      /** Milliseconds. */
      readonly timeToLive: number;
      readonly variables: Variables;
    }
  | { readonly type: 'message-expire'; readonly key: Key; readonly name: string; readonly correlationKey: string }
  | {
      readonly type: 'timer-trigger';
      readonly key: Key;
      /** -1: it starts instances of a process. */
      readonly rootKey: Key;
      /** Of a timer that starts instances. */
      readonly processDefinitionKey?: Key;
    }
  | { readonly type: 'signal-broadcast'; readonly name: string; readonly variables: Variables }
  | { readonly type: 'incident-resolve'; readonly key: Key }
  | {
      readonly type: 'variables-set';
      readonly elementInstanceKey: Key;
      readonly variables: Variables;
      readonly local: boolean;
    }
  | {
      readonly type: 'decision-evaluate';
      readonly decisionKey?: Key;
      readonly decisionId?: string;
      readonly variables: Variables;
    }
  /** Goes on where a step stopped after its last allowed follow-up (row `follow-up/<key>`). */
  | { readonly type: 'continue'; readonly key: Key };

/** What the engine asks of itself while it works. */
export type InternalCommand =
  | {
      readonly type: 'element-activate';
      readonly rootKey: Key;
      /** Absent for a process. */
      readonly scopeKey?: Key;
      readonly elementId: string;
      /** The flows it takes a token from; none when an event or its container starts it. */
      readonly tokens?: readonly string[];
      /** Of an inner instance of a multi-instance body: what it begins with. */
      readonly variables?: Variables;
      /** Set when the instance exists already: an incident was resolved, or an event made it. */
      readonly key?: Key;
      /** The key of an instance that will come into being, where others know it already. */
      readonly newKey?: Key;
    }
  /** Gives an element instance the messages that came before it began to wait, some steps later. */
  | { readonly type: 'messages-take'; readonly rootKey: Key; readonly key: Key; readonly later: number }
  /** Puts the first token of a scope that an event has started where that event is. */
  | { readonly type: 'event-start'; readonly rootKey: Key; readonly key: Key }
  /** Starts the inner instances of a multi-instance body, from one on (absent: the first). */
  | { readonly type: 'inner-activate'; readonly rootKey: Key; readonly key: Key; readonly from?: number }
  /** Gives a signal to some of those who waited for it when it went out. */
  | {
      readonly type: 'signal-deliver';
      readonly key: Key;
      readonly name: string;
      readonly page: number;
      readonly variables: Variables;
    }
  | { readonly type: 'element-complete'; readonly rootKey: Key; readonly key: Key }
  | { readonly type: 'element-terminate'; readonly rootKey: Key; readonly key: Key };

export type Command = ClientCommand | InternalCommand;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
