import { Readable } from 'node:stream';
import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Each chunk but the last of a file has this size. */
export const CHUNK_BYTES = 256 * 1024;

/** Reads and writes the content of files in PostgreSQL, a chunk at a time, whatever their size. */
@Injectable()
export class ContentStore {
  constructor(private readonly source: DataSource) {}

  /** Writes everything the source yields. Without a transaction each chunk is kept by itself: an upload may be slow. */
  async write(tx: EntityManager | undefined, id: Id, content: AsyncIterable<Buffer>): Promise<void> {
    const manager = tx ?? this.source.manager;
    let position = 0;
    for await (const chunk of inChunks(content)) {
      await insert(manager, { id, position, chunk });
      position += 1;
    }
  }

  /** Writes a part of a file, of whole chunks but for its end, from a position on. */
  async append(tx: EntityManager, id: Id, from: number, part: Buffer): Promise<void> {
    for (let at = 0; at < part.length; at += CHUNK_BYTES) {
      await insert(tx, { id, position: from + at / CHUNK_BYTES, chunk: part.subarray(at, at + CHUNK_BYTES) });
    }
  }

  read(id: Id, tx?: EntityManager): Readable {
    return Readable.from(this.chunks(tx ?? this.source.manager, id), { objectMode: false });
  }

  async remove(tx: EntityManager | undefined, id: Id): Promise<void> {
    await (tx ?? this.source.manager).query('delete from documents.chunk where document_id = $1', [id]);
  }

  /** Removes what uploads left behind that a crash cut off an hour ago or earlier. */
  async removeAbandoned(): Promise<void> {
    await this.source.query(`delete from documents.chunk c where c.stored_at < now() - interval '1 hour'
      and not exists (select 1 from documents.document d where d.id = c.document_id)
      and not exists (select 1 from documents.partial_upload u where u.id = c.document_id)`);
  }

  private async *chunks(manager: EntityManager, id: Id): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const rows: { content: Buffer }[] = await manager.query(
        'select content from documents.chunk where document_id = $1 and position = $2',
        [id, position],
      );
      if (!rows[0]) return;
      yield rows[0].content;
    }
  }
}

interface Chunk {
  readonly id: Id;
  readonly position: number;
  readonly chunk: Buffer;
}

const insert = (manager: EntityManager, { id, position, chunk }: Chunk): Promise<unknown> =>
  manager.query('insert into documents.chunk (document_id, position, content) values ($1, $2, $3)', [
    id,
    position,
    chunk,
  ]);

/** Collects small pieces and cuts large ones, so that each chunk but the last has the same size. */
async function* inChunks(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    pieces.push(piece);
    size += piece.length;
    if (size < CHUNK_BYTES) continue;
    const whole = Buffer.concat(pieces);
    const end = whole.length - (whole.length % CHUNK_BYTES);
    for (let at = 0; at < end; at += CHUNK_BYTES) yield whole.subarray(at, at + CHUNK_BYTES);
    pieces = [whole.subarray(end)];
    size = whole.length - end;
  }
  if (size > 0) yield Buffer.concat(pieces);
}
