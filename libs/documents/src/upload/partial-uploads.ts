import type { Readable } from 'node:stream';
import { CLOCK } from '@farled/infra';
import { type Clock, type Id, isId, newId, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { CHUNK_BYTES, ContentStore } from '../content-store';
import type { StoredDocument } from '../document.entity';
import { Documents, type NewDocument } from '../documents';
import type { UploadLimits } from './measured-upload';
import { PartialUpload } from './partial-upload.entity';

const LARGEST_PART = 4 * CHUNK_BYTES;
const LIFE_MS = 24 * 3_600_000;
const MOST_AT_ONCE = 5;

type Owner = Pick<NewDocument, 'ownerKind' | 'ownerId'>;

/** What is to come. */
interface AnnouncedFile extends Owner {
  readonly field: string;
  readonly name: string;
  readonly size: number;
}

/** How far a file has come. */
export interface UploadStanding {
  readonly id: Id;
  readonly field: string;
  readonly received: number;
  readonly size: number;
}

/** Takes a file in parts that follow on each other; whoever was cut off asks how far it came and goes on from there. */
@Injectable()
export class PartialUploads {
  constructor(
    private readonly source: DataSource,
    private readonly content: ContentStore,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async begin(file: AnnouncedFile, { maxBytes }: Pick<UploadLimits, 'maxBytes'>): Promise<UploadStanding> {
    if (file.size > maxBytes) {
      throw new Rejected('document.too-large', 'too-large', { megabytes: Math.floor(maxBytes / 1_000_000) });
    }
    const { ownerId } = file;
    if ((await this.source.manager.countBy(PartialUpload, { ownerId })) >= MOST_AT_ONCE) {
      throw new Rejected('document.too-many-at-once', 'conflict');
    }
    const upload = { ...file, id: newId(), received: 0, begunAt: this.clock.now() };
    await this.source.manager.insert(PartialUpload, upload);
    return standingOf(upload);
  }

  async find(id: Id, { ownerId }: Pick<Owner, 'ownerId'>): Promise<UploadStanding> {
    const upload = isId(id) ? await this.source.manager.findOneBy(PartialUpload, { id, ownerId }) : null;
    return standingOf(existing(upload));
  }

  /** Bytes that are announced and not whole yet. */
  async announced(ownerId: Id): Promise<number> {
    return (await this.source.manager.sum(PartialUpload, 'size', { ownerId })) ?? 0;
  }

  /** Takes the part that begins at `offset`; once the file is whole it is checked and stored as any other. */
  async append(
    id: Id,
    offset: number,
    stream: Readable,
    limits: UploadLimits,
  ): Promise<StoredDocument | UploadStanding> {
    const part = await whole(stream);
    const upload = await this.source.transaction((tx) => this.take(tx, id, offset, part));
    if (upload.received < upload.size) return standingOf(upload);
    try {
      const { ownerKind, ownerId, name: declaredName } = upload;
      return await this.documents.finish(id, { ownerKind, ownerId, declaredName, ...limits });
    } finally {
      await this.source.manager.delete(PartialUpload, { id });
    }
  }

  /** Removes what nobody has come back to for a day; returns how many there were. */
  async removeLeft(): Promise<number> {
    const begunAt = LessThan(new Date(this.clock.now().getTime() - LIFE_MS));
    const left = await this.source.manager.findBy(PartialUpload, { begunAt });
    for (const { id } of left) {
      await this.content.remove(undefined, id);
      await this.source.manager.delete(PartialUpload, { id });
    }
    return left.length;
  }

  private async take(tx: EntityManager, id: Id, offset: number, part: Buffer): Promise<PartialUpload> {
    const found = await tx.findOne(PartialUpload, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const upload = existing(found);
    const received = offset + part.length;
    // Nothing at the end of a file that is whole: its last answer was lost before it had been checked.
    const isLast = received === upload.size;
    const follows = offset === upload.received && received <= upload.size;
    if (!follows || (!isLast && part.length % CHUNK_BYTES !== 0)) {
      throw new Rejected('document.part-out-of-place', 'conflict', { received: upload.received });
    }
    await this.content.append(tx, id, offset / CHUNK_BYTES, part);
    await tx.update(PartialUpload, { id }, { received });
    return { ...upload, received };
  }
}

/** A part is small enough to be held in memory; a larger one is refused before it is. */
async function whole(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size > LARGEST_PART) throw new Rejected('document.too-large', 'too-large', { megabytes: 1 });
  }
  return Buffer.concat(pieces);
}

const standingOf = ({ id, field, received, size }: PartialUpload): UploadStanding => ({ id, field, received, size });

function existing(upload: PartialUpload | null): PartialUpload {
  if (!upload) throw new Rejected('not-found', 'not-found');
  return upload;
}
