import { PartialUploads, receiveUpload, type UploadStanding } from '@farled/documents';
import { type Actor, type Id, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { EServices } from '../case/e-services';
import { LARGEST_FILE, Uploads, type UploadView } from '../case/uploads';
import { acceptedFiles } from './accepted-files';
import type { AnnounceFileDto } from './announce-file.dto';
import { Drafts } from './drafts';

/** All files of one draft together. */
const MOST_BYTES = 100_000_000;

/** Files of a draft that come in parts, so that a broken connection costs one part. */
@Injectable()
export class DraftUploads {
  constructor(
    private readonly drafts: Drafts,
    private readonly services: EServices,
    private readonly partial: PartialUploads,
    private readonly uploads: Uploads,
  ) {}

  /** Announces a file; what could not be taken is refused before anything is sent. */
  async begin(actor: Actor, draftId: Id, file: AnnounceFileDto): Promise<UploadStanding> {
    const limits = await this.limits(actor, draftId, file.field);
    const there = (await this.uploads.sizeOf(draftId)) + (await this.partial.announced(draftId));
    if (there + file.size > MOST_BYTES) throw new Rejected('file.too-much', 'conflict');
    const { field, name, size } = file;
    return this.partial.begin({ ownerKind: 'draft', ownerId: draftId, field, name, size }, limits);
  }

  /** How far it has come. */
  async standing(actor: Actor, draftId: Id, id: Id): Promise<UploadStanding> {
    await this.drafts.get(actor, draftId);
    return this.partial.find(id, { ownerId: draftId });
  }

  /** Takes the part that begins at `offset`; the last one gives the file. */
  async append(
    actor: Actor,
    draftId: Id,
    { id, offset }: { readonly id: Id; readonly offset: number },
    request: Request,
  ): Promise<{ received: number; document: UploadView | null }> {
    const { field, size } = await this.standing(actor, draftId, id);
    const limits = await this.limits(actor, draftId, field);
    const taken = await receiveUpload(request, ({ stream }) => this.partial.append(id, offset, stream, limits));
    if (!('sha256' in taken)) return { received: taken.received, document: null };
    const target = { kind: 'application' as const, draftId, field };
    return { received: size, document: await this.uploads.note(taken, target) };
  }

  private async limits(actor: Actor, draftId: Id, field: string) {
    const draft = await this.drafts.get(actor, draftId);
    if (draft.status === 'submitted' || draft.status === 'awaiting') {
      throw new Rejected(`draft.${draft.status}`, 'conflict');
    }
    const { forms } = await this.services.latest(draft.service);
    const { accept, maxBytes = LARGEST_FILE } = acceptedFiles(forms.application, field);
    return { accept, maxBytes: Math.min(maxBytes, LARGEST_FILE) };
  }
}
