import { legalDay, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DiaryCase } from '../diary/diary-case.entity';
import type { PublicDiaryDto } from './public-diary.dto';

/** One line of the diary that everybody may read. */
interface PublicDiaryItem {
  readonly diaryNumber: string;
  readonly receivedOn: string;
  readonly subject: string;
  readonly department: string;
  readonly status: string;
}

/** The public diary: what may be shown to everybody, never a private person's name. */
@Injectable()
export class PublicDiaryService {
  constructor(private readonly source: DataSource) {}

  async list({ q, after, limit }: PublicDiaryDto): Promise<{ items: PublicDiaryItem[]; next: string | null }> {
    const found = this.source.manager
      .createQueryBuilder(DiaryCase, 'd')
      .orderBy('d.receivedAt', 'DESC')
      .addOrderBy('d.diaryNumber', 'DESC')
      .limit(limit + 1);
    if (q) {
      const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
      found.andWhere('(d.diaryNumber ilike :like or d.publicSubject ilike :like)', { like });
    }
    if (after) found.andWhere('(d.receivedAt, d.diaryNumber) < (:at, :number)', readCursor(after));
    const rows = await found.getMany();
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items: page.map(toItem), next: last ? writeCursor(last) : null };
  }
}

const toItem = ({ diaryNumber, receivedAt, publicSubject, department, status }: DiaryCase): PublicDiaryItem => ({
  diaryNumber,
  receivedOn: legalDay(receivedAt),
  subject: publicSubject,
  department,
  status,
});

const writeCursor = ({ receivedAt, diaryNumber }: DiaryCase): string =>
  Buffer.from(`${receivedAt.toISOString()}|${diaryNumber}`).toString('base64url');

function readCursor(text: string): { at: Date; number: string } {
  const [at = '', number = ''] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  if (Number.isNaN(Date.parse(at)) || !number) throw new Rejected('cursor.invalid', 'malformed');
  return { at: new Date(at), number };
}
