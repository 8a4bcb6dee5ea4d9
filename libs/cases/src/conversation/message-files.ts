import { Documents, receiveUpload } from '@farled/documents';
import { CLOCK, PeriodicWork } from '@farled/infra';
import { type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import { DEFAULT_FILE_TYPES, LARGEST_FILE, type UploadView } from '../case/uploads';

const HOUR = 3_600_000;
const LEFT_AFTER_MS = 24 * HOUR;

/** A message or an appeal that files come with. */
interface Carrier {
  readonly id: Id;
  readonly caseId: Id;
  readonly authorId: Id;
  readonly kind: 'message' | 'appeal';
  readonly at: Date;
}

/** The files of messages and appeals: uploaded by whoever writes, and the case's own once the message is sent. */
@Injectable()
export class MessageFiles implements OnModuleInit {
  constructor(
    private readonly documents: Documents,
    private readonly periodic: PeriodicWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const before = () => new Date(this.clock.now().getTime() - LEFT_AFTER_MS);
    this.periodic.register('cases.message-files', HOUR, () => this.documents.removeLeft('message', before()));
  }

  /** Takes a file in for a message that is being written; nobody else can send it. */
  async receive(request: Request, authorId: Id): Promise<UploadView> {
    const { id, name, size, type, sha256, scan } = await receiveUpload(request, ({ stream, declaredName }) =>
      this.documents.store(undefined, {
        ...{ stream, declaredName, ownerKind: 'message', ownerId: authorId },
        ...{ accept: DEFAULT_FILE_TYPES, maxBytes: LARGEST_FILE },
      }),
    );
    if (scan === 'infected') throw new Rejected('document.infected', 'invalid');
    return { id, name, size, type, sha256, scan };
  }

  /** Makes the author's own clean files the case's, with what they came with. */
  async take(
    tx: EntityManager,
    { id: messageId, caseId, authorId, kind, at }: Carrier,
    ids: readonly Id[],
  ): Promise<void> {
    const files = await Promise.all(ids.map((id) => this.documents.find(id)));
    if (files.some(({ ownerKind, ownerId }) => ownerKind !== 'message' || ownerId !== authorId)) {
      throw new Rejected('not-found', 'not-found');
    }
    if ((await this.documents.notClean(ids)).length > 0) throw new Rejected('file.not-clean', 'conflict');
    await this.documents.adopt(tx, ids, { ownerKind: 'case', ownerId: caseId });
    const rest = { caseId, messageId, draftId: null, supplementId: null, field: null, kind, addedAt: at };
    for (const { id, name, size, type, sha256 } of files) {
      await tx.insert(Attachment, { id, name, size, type, sha256, ...rest });
    }
  }
}
