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
}

/** Whose file it is, and what is taken. */
interface UploadTarget extends UploadLimits, Whose {
  readonly ownerKind: DocumentOwner;
  readonly ownerId: Id;
}

interface Whose {
  readonly kind: AttachmentKind;
  readonly draftId?: Id;
  readonly supplementId?: Id;
  readonly field?: string;
  /** Fewer files than usual. */
  readonly most?: number;
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
    return this.note(file, target);
  }

  /** Notes whose a file is that has come; an infected one is nobody's. */
  async note(file: StoredDocument, target: Whose): Promise<UploadView> {
    if (file.scan === 'infected') throw new Rejected('document.infected', 'invalid');
    const { id, name, size, type, sha256, scan } = file;
    const { kind, draftId = null, supplementId = null, field = null } = target;
    const known = { id, kind, field, name, size, type, sha256, addedAt: this.clock.now() };
    await this.transactions.run(async (tx) => {
      await refuseTooMany(tx, target);
      await tx.insert(Attachment, { ...known, draftId, supplementId, caseId: null });
    });
    return { id, name, size, type, sha256, scan };
  }

  /** What all files of a draft take together. */
  async sizeOf(draftId: Id): Promise<number> {
    return (await this.transactions.run((tx) => tx.sum(Attachment, 'size', { draftId }))) ?? 0;
  }
}

async function refuseTooMany(tx: EntityManager, { draftId, supplementId, most = MOST_FILES }: Whose): Promise<void> {
  const where = draftId ? { draftId } : { supplementId };
  if ((await tx.countBy(Attachment, where)) >= most) throw new Rejected('file.too-many', 'conflict');
}
