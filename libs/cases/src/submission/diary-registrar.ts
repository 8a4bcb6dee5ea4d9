import type { Id } from '@farled/kernel';
import type { EntityManager } from 'typeorm';

/** What the diary must be able to show of a case (OSL 5 kap. 2 §), with what may be shown to everybody kept apart. */
export interface DiaryCaseEntry {
  readonly caseId: Id;
  readonly series: string;
  readonly classCode: string;
  readonly receivedAt: Date;
  /** Briefly what it concerns, in words that tell nothing about a person. */
  readonly publicSubject: string;
  readonly department: string;
  readonly senderPersonId: Id;
  /** An organisation that applies; a person is never named to everybody. */
  readonly publicSender: string | null;
}

export interface DiaryDocumentEntry {
  readonly caseId: Id;
  readonly direction: 'received' | 'drawn-up';
  readonly publicSubject: string;
  readonly at: Date;
  readonly documentId: Id | null;
}

/** The diary, as cases need it inside their own transactions; libs/records keeps it. */
export abstract class DiaryRegistrar {
  /** Registers a case and gives it its diary number. The same case again gets the same number. */
  abstract register(tx: EntityManager, entry: DiaryCaseEntry): Promise<string>;
  /** Registers a document that came in or was drawn up in a case. */
  abstract addDocument(tx: EntityManager, entry: DiaryDocumentEntry): Promise<void>;
  abstract close(tx: EntityManager, caseId: Id): Promise<void>;
}
