import type { Readable } from 'node:stream';
import { CLOCK, Theme } from '@farled/infra';
import { type Clock, type Id, newId, Rejected, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { ContentStore } from './content-store';
import { type DocumentOwner, type ScanState, StoredDocument } from './document.entity';
import type { PdfDefinition } from './pdf/pdf-definition';
import { renderPdf } from './pdf/render-pdf';
import { Scanner } from './scan/scanner';
import { safeFileName } from './upload/file-name';
import { type Measured, MeasuredUpload, type UploadLimits } from './upload/measured-upload';
import { PartialUpload } from './upload/partial-upload.entity';

export interface NewDocument extends UploadLimits {
  readonly stream: Readable;
  readonly declaredName: string;
  readonly ownerKind: DocumentOwner;
  readonly ownerId: Id;
}

/** Files of the platform: taken in as a stream, hashed, typed by content, scanned, and served only when clean. */
@Injectable()
export class Documents {
  constructor(
    private readonly source: DataSource,
    private readonly content: ContentStore,
    private readonly scanner: Scanner,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly theme: Theme,
  ) {}

  /** Stores a file, or nothing of it: too large, of a wrong type, empty or broken off is `Rejected`. */
  async store(tx: EntityManager | undefined, file: NewDocument): Promise<StoredDocument> {
    const id = newId();
    const upload = new MeasuredUpload(file);
    try {
      await this.content.write(tx, id, upload.pass(file.stream));
      return await this.register(tx, id, file, upload.result());
    } catch (error) {
      file.stream.destroy();
      if (!tx) await this.content.remove(undefined, id);
      throw error;
    }
  }

  /** Makes a file of content that has come in parts; what does not hold is removed. */
  async finish(id: Id, file: Omit<NewDocument, 'stream'>): Promise<StoredDocument> {
    const upload = new MeasuredUpload(file);
    try {
      for await (const _ of upload.pass(this.content.read(id)));
      return await this.register(undefined, id, file, upload.result());
    } catch (error) {
      await this.content.remove(undefined, id);
      throw error;
    }
  }

  /** Gives files another owner, such as the case that a draft has become. */
  async adopt(tx: EntityManager, ids: readonly Id[], owner: Pick<NewDocument, 'ownerKind' | 'ownerId'>): Promise<void> {
    const { ownerKind, ownerId } = owner;
    await tx.update(StoredDocument, { id: In([...ids]) }, { ownerKind, ownerId });
  }

  /** The file with its content. One that has not been found clean is not served. */
  async open(id: Id): Promise<{ stream: Readable; document: StoredDocument }> {
    const document = await this.find(id);
    if (document.scan !== 'clean') throw new Rejected(`document.${document.scan}`, 'conflict');
    return { stream: this.content.read(id), document };
  }

  async find(id: Id): Promise<StoredDocument> {
    const document = await this.source.manager.findOneBy(StoredDocument, { id });
    if (!document) throw new Rejected('not-found', 'not-found');
    return document;
  }

  /** Those of the files that may not be served, because they are not clean or do not exist. */
  async notClean(ids: readonly Id[]): Promise<Id[]> {
    const clean = await this.source.manager.findBy(StoredDocument, { id: In([...ids]), scan: 'clean' });
    const known = new Set(clean.map((document) => document.id));
    return ids.filter((id) => !known.has(id));
  }

  /** Removes the files of a kind of owner that nobody has come back to since; returns how many there were. */
  async removeLeft(ownerKind: DocumentOwner, before: Date): Promise<number> {
    const where = { ownerKind, createdAt: LessThan(before) };
    const left = await this.source.manager.find(StoredDocument, { where, take: 100 });
    for (const { id } of left) await this.source.transaction((tx) => this.remove(tx, id));
    return left.length;
  }

  async remove(tx: EntityManager, id: Id): Promise<void> {
    await tx.delete(StoredDocument, { id });
    await this.content.remove(tx, id);
  }

  /** Removes what has come of files that are not whole, of an owner who is gone. */
  async removeParts(tx: EntityManager, ownerId: Id): Promise<void> {
    const parts = await tx.findBy(PartialUpload, { ownerId });
    for (const { id } of parts) await this.content.remove(tx, id);
    await tx.delete(PartialUpload, { ownerId });
  }

  /** Scans again what no scanner could judge so far; returns how many are judged now. */
  async scanWaiting(): Promise<number> {
    const waiting = await this.source.manager.find(StoredDocument, { where: { scan: 'pending' }, take: 100 });
    const states = await Promise.all(waiting.map(({ id }) => this.scan(undefined, id)));
    return states.filter((state) => state !== 'pending').length;
  }

  /** A plain, tagged PDF of a letter or receipt. */
  pdf(definition: PdfDefinition): Promise<Buffer> {
    return renderPdf(definition, this.clock.now(), this.theme.current?.letterLogo?.content);
  }

  private async register(
    tx: EntityManager | undefined,
    id: Id,
    file: Omit<NewDocument, 'stream'>,
    { size, sha256, type }: Measured,
  ): Promise<StoredDocument> {
    const manager = tx ?? this.source.manager;
    const { ownerKind, ownerId } = file;
    const document = {
      ...{ id, size, sha256, ownerKind, ownerId, createdAt: this.clock.now() },
      name: safeFileName(file.declaredName, type),
      type: type.type,
      scan: 'pending' as const,
    };
    await manager.insert(StoredDocument, document);
    return { ...document, scan: await this.scan(tx, id) };
  }

  /** What is infected is deleted at once; its row stays and says why there is no file. */
  private async scan(tx: EntityManager | undefined, id: Id): Promise<ScanState> {
    try {
      const scan = await this.scanner.scan(this.content.read(id, tx));
      await (tx ?? this.source.manager).update(StoredDocument, { id }, { scan });
      if (scan === 'infected') await this.content.remove(tx, id);
      return scan;
    } catch (error) {
      if (error instanceof Unavailable) return 'pending';
      throw error;
    }
  }
}
