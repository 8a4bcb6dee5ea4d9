import type { Id } from '@farled/kernel';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PrefillSource } from '../prefill/prefill';

/** `unsigned`: an officer registered it without an electronic signature. */
type SigningStatus = 'open' | 'signed' | 'void' | 'unsigned';

export interface SummaryPage {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: string;
    /** Where the answer stands in a row of a list; `label` holds both. */
    readonly part?: { readonly title: string; readonly label: string };
  }[];
}

/** An application frozen for signing: the exact answers, their hash, what the signer is shown, and the signature. */
@Entity({ schema: 'cases', name: 'signing' })
@Index('signing_by_draft', ['draftId'])
export class Signing {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  draftId: Id;

  @Column('integer')
  draftRevision: number;

  @Column('uuid')
  personId: Id;

  /** Whose matter it is. */
  @Column('uuid')
  partyId: Id;

  /** How many signatures it takes, the first one counted. */
  @Column('integer')
  needed: number;

  /** The version of the e-service that the answers were given in, and that the case will follow. */
  @Column('integer')
  version: number;

  @Column('text')
  language: string;

  @Column('jsonb')
  answers: Record<string, unknown>;

  /** What the register said when the application was frozen, to be compared with later. */
  @Column('jsonb')
  prefill: Record<string, unknown>;

  /** Which register said so, and when, by prefill key. */
  @Column('jsonb', { default: {} })
  sources: Record<string, PrefillSource>;

  /** The canonical JSON whose bytes the hash is taken over. */
  @Column('text')
  canonical: string;

  @Column('text')
  sha256: string;

  @Column('text')
  visibleText: string;

  /** For whom the signer acts, in the words she read; null when for herself. */
  @Column('text', { nullable: true })
  acting: string | null;

  @Column('jsonb')
  summary: SummaryPage[];

  @Column('text')
  status: SigningStatus;

  @Column({ type: 'text', nullable: true })
  orderId: string | null;

  /** The whole answer of the e-legitimation; libs/register keeps it, because it bears the signer's number. */
  @Column({ type: 'uuid', nullable: true })
  evidenceId: Id | null;

  @Column({ type: 'timestamptz', nullable: true })
  signedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
