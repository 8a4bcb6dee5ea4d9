import { can } from '@farled/infra';
import type { Id } from '@farled/kernel';
import { PersonRegister } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Applicants } from '../case/applicants';
import { Case, type CaseStatus } from '../case/case.entity';
import { EServices } from '../case/e-services';
import type { AdmittedQuestion } from './known-facts';

const MOST = 100;

/** One case of the person, as a line. */
interface KnownCase {
  readonly id: string;
  readonly diaryNumber: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly department: string;
  /** When it was last changed. */
  readonly at: string;
}

/** What she has going on, what she has been granted, and where she is a customer by that. */
export interface KnownCases {
  readonly open: readonly KnownCase[];
  readonly permits: readonly KnownCase[];
  readonly customerAt: readonly string[];
  /** Cases of other units, of which the officer learns no more (OSL 8 kap. 2 §). */
  readonly hidden: number;
}

/** By whom cases are asked for, and which. */
type CaseQuestion = Pick<AdmittedQuestion, 'actor' | 'admitted' | 'language'>;

/** A party's cases, as far as the officer may open them. */
@Injectable()
export class KnownCasesReader {
  constructor(
    private readonly source: DataSource,
    private readonly register: PersonRegister,
    private readonly applicants: Applicants,
    private readonly services: EServices,
  ) {}

  async of({ actor, view, admitted, language }: AdmittedQuestion): Promise<KnownCases> {
    return this.ofParty(await this.register.idsOf(view.personId), { actor, admitted, language });
  }

  /** The same for any party by its ids; a person may have had several. */
  async ofParty(ids: readonly Id[], question: CaseQuestion): Promise<KnownCases> {
    const { actor, admitted } = question;
    const all = await this.casesOf(ids);
    const may = await Promise.all(all.map(async (one) => can(actor, 'case.read', await this.applicants.access(one))));
    const shown = await Promise.all(all.filter((_, index) => may[index]).map((one) => this.line(one, question)));
    const granted = shown.filter(({ outcome }) => outcome === 'approved').map(({ line }) => line);
    const open = shown.filter(({ isOpen }) => isOpen).map(({ line }) => line);
    return {
      open: admitted.includes('open') ? open : [],
      permits: admitted.includes('permits') ? granted : [],
      customerAt: admitted.includes('customerAt')
        ? [...new Set(granted.map(({ department }) => department))].sort()
        : [],
      hidden: all.length - shown.length,
    };
  }

  private casesOf(ids: readonly string[]): Promise<Case[]> {
    return this.source.manager
      .createQueryBuilder(Case, 'c')
      .where('c.applicantId = any(:ids)', { ids })
      .orderBy('c.id', 'DESC')
      .take(MOST)
      .getMany();
  }

  private async line(
    { id, diaryNumber, service, version, status, outcome, closedAt, changedAt }: Case,
    { language }: CaseQuestion,
  ) {
    const { title, department } = await this.services.version(service, version);
    const line = { id, diaryNumber, title: title(language), status, department, at: changedAt.toISOString() };
    return { line, outcome, isOpen: closedAt === null };
  }
}
