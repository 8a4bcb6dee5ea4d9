import { Readable } from 'node:stream';
import { Documents, type StoredDocument } from '@farled/documents';
import { I18n, type Language, MunicipalityConfig } from '@farled/infra';
import type { ResidentActor } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ZipFile } from 'yazl';
import { Attachment } from '../case/attachment.entity';
import { OwnData, type OwnDataOf } from './own-data';
import { readableData } from './readable-data';

const LARGEST = 2_000_000_000;

/** Makes the file that a resident takes with her: everything as JSON and as a PDF to read, and her files. */
@Injectable()
export class DataArchive {
  constructor(
    private readonly source: DataSource,
    private readonly data: OwnData,
    private readonly documents: Documents,
    private readonly municipality: MunicipalityConfig,
    private readonly i18n: I18n,
  ) {}

  async make(resident: ResidentActor, language: Language): Promise<StoredDocument> {
    const text = (code: string) => this.i18n.text(code, language);
    const data = await this.data.of(resident, language);
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(JSON.stringify(data, null, 2)), `${text('data.file')}.json`);
    const blocks = readableData(data, text);
    const pdf = { title: text('data.title'), language, sender: this.municipality.name, blocks };
    zip.addBuffer(await this.documents.pdf(pdf), `${text('data.file')}.pdf`);
    await this.addFiles(zip, data);
    zip.end();
    return this.documents.store(undefined, {
      ...{ stream: Readable.from(zip.outputStream), declaredName: `${text('data.file')}.zip` },
      ...{ ownerKind: 'export', ownerId: resident.personId, accept: ['application/zip'], maxBytes: LARGEST },
    });
  }

  /** Of her own cases those that she may open there: each is read when its turn has come. */
  private async addFiles(zip: ZipFile, { cases }: OwnDataOf): Promise<void> {
    const shown = cases.flatMap((one) => [
      ...[...one.documents, ...one.messages.flatMap(({ documents }) => documents)],
      ...one.appeals.flatMap(({ documents }) => documents),
    ]);
    const files = await this.source.manager.findBy(Attachment, { id: In(shown.map(({ id }) => id)) });
    for (const { id, name } of files) {
      zip.addReadStreamLazy(`${id}/${name}`, (give) => {
        this.documents.open(id).then(
          ({ stream }) => give(null, stream),
          (error: unknown) => give(error, Readable.from([])),
        );
      });
    }
  }
}
