import type { CaseSystem } from './case-system';
import type { JsonSystem } from './json-system';
import type { DigitalMailbox, SmsGateway } from './message-channels';
import type { PaymentProvider } from './payment-provider';

/** The kinds of outside systems, and what a plugin of each kind can do. */
export interface ConnectorKinds {
  'case-system': CaseSystem;
  sms: SmsGateway;
  'digital-mail': DigitalMailbox;
  payment: PaymentProvider;
}

export type ConnectorKind = keyof ConnectorKinds;

/** One outside system behind one of the kinds. */
export interface ConnectorPlugin<K extends ConnectorKind = ConnectorKind> {
  readonly kind: K;
  /** The name by which service.yaml and the configuration choose it. */
  readonly name: string;
  readonly connect: () => ConnectorKinds[K];
}

/** Opens the line to an outside system: mutual TLS, time limit, JSON. */
export type Line = (system: string, baseUrl: string) => JsonSystem;
