import { type DocumentOwner, Documents, receiveUpload, type StoredDocument } from '@farled/documents';
import { CLOCK, Transactions } from '@farled/infra';
import { type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { Attachment, type AttachmentKind } from './attachment.entity';

export const LARGEST_FILE = 10_000_000;
const MOST_FILES = 20;
export const DEFAULT_FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/** What is taken. */
export interface UploadLimits {
  readonly accept: readonly string[];
  /** Never more than any file may have. */
  readonly maxBytes?: number;
  /** Fewer than usual. */
  readonly most?: number;
}

/** Whose file it is, and what is taken. */
interface UploadTarget extends UploadLimits {
  readonly kind: AttachmentKind;
  readonly ownerKind: DocumentOwner;
  readonly ownerId: Id;
  readonly draftId?: Id;
  readonly supplementId?: Id;
  readonly field?: string;
}

export type UploadView = Pick<StoredDocument, 'id' | 'name' | 'size' | 'type' | 'sha256' | 'scan'>;

/** Takes files in as they stream, and notes whose they are. */
@Injectable()
export class Uploads {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async receive(request: Request, target: UploadTarget): Promise<UploadView> {
    const { ownerKind, ownerId, accept } = target;
    const maxBytes = Math.min(target.maxBytes ?? LARGEST_FILE, LARGEST_FILE);
    await this.transactions.run((tx) => refuseTooMany(tx, target));
    const file = await receiveUpload(request, ({ stream, declaredName }) =>
      this.documents.store(undefined, { stream, declaredName, ownerKind, ownerId, accept, maxBytes }),
    );
    if (file.scan === 'infected') throw new Rejected('document.infected', 'invalid');
    const { id, name, size, type, sha256, scan } = file;
    const { kind, draftId = null, supplementId = null, field = null } = target;
    const known = { id, kind, field, name, size, type, sha256, addedAt: this.clock.now() };
    await this.transactions.run((tx) => tx.insert(Attachment, { ...known, draftId, supplementId, caseId: null }));
    return { id, name, size, type, sha256, scan };
  }
}

async function refuseTooMany(
  tx: EntityManager,
  { draftId, supplementId, most = MOST_FILES }: UploadTarget,
): Promise<void> {
  const where = draftId ? { draftId } : { supplementId };
  if ((await tx.countBy(Attachment, where)) >= most) throw new Rejected('file.too-many', 'conflict');
}
