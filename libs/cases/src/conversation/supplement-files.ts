import type { Actor, Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DEFAULT_FILE_TYPES, Uploads, type UploadView } from '../case/uploads';
import { SupplementService } from './supplement.service';

/** The files that a resident adds to an answer. */
@Injectable()
export class SupplementFiles {
  constructor(
    private readonly supplements: SupplementService,
    private readonly uploads: Uploads,
  ) {}

  async add(actor: Actor, caseId: Id, id: Id, request: Request): Promise<UploadView> {
    const supplement = await this.supplements.openFor(actor, caseId, id);
    return this.uploads.receive(request, {
      kind: 'supplement',
      ownerKind: 'supplement',
      ownerId: supplement.id,
      supplementId: supplement.id,
      accept: DEFAULT_FILE_TYPES,
    });
  }
}
