import type { Id } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, ILike, In, IsNull, Not } from 'typeorm';
import { Applicants } from './applicants';
import { Case } from './case.entity';
import type { CaseAccess } from './case.policy';
import { CaseStore } from './case-store';

/** The case that a process instance carries, as far as an operator needs to know of it. */
export interface InstanceCase {
  readonly caseId: Id;
  readonly diaryNumber: string;
}

/** Leads from process instances to their cases. */
@Injectable()
export class InstanceCases {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
  ) {}

  /** The cases of some instances, by the instances' keys; an instance that carries none is left out. */
  async of(engine: string, processInstanceKeys: readonly string[]): Promise<Map<string, InstanceCase>> {
    if (processInstanceKeys.length === 0) return new Map();
    const found = await this.source.manager.find(Case, {
      select: { id: true, diaryNumber: true, processInstanceKey: true },
      where: { engine, processInstanceKey: In([...processInstanceKeys]) },
    });
    return new Map(
      found.map(({ id, diaryNumber, processInstanceKey }) => [String(processInstanceKey), { caseId: id, diaryNumber }]),
    );
  }

  /** Cases with a process, by part of their diary number, newest first. */
  async byDiaryNumber(part: string, take: number): Promise<(InstanceCase & { engine: string; key: string })[]> {
    const found = await this.source.manager.find(Case, {
      select: { id: true, diaryNumber: true, engine: true, processInstanceKey: true },
      where: { diaryNumber: ILike(`%${part.replace(/[\\%_]/g, '\\$&')}%`), processInstanceKey: Not(IsNull()) },
      order: { id: 'DESC' },
      take,
    });
    return found.map(({ id, diaryNumber, engine, processInstanceKey }) => ({
      ...{ caseId: id, diaryNumber, engine: String(engine) },
      key: String(processInstanceKey),
    }));
  }

  /** Whose case it is, and whether that person is protected; asked anew each time. */
  async access(engine: string, processInstanceKey: string): Promise<(InstanceCase & CaseAccess) | undefined> {
    const subject = await this.cases.byInstance(engine, processInstanceKey);
    if (!subject) return undefined;
    return { caseId: subject.id, diaryNumber: subject.diaryNumber, ...(await this.applicants.access(subject)) };
  }
}
