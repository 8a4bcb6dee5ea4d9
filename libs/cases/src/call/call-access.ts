import { AuditLog, can, currentLanguage } from '@farled/infra';
import { type Actor, type Id, isProtected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Applicants } from '../case/applicants';
import { asOfficer } from '../case/as-officer';
import { Case } from '../case/case.entity';
import { CaseStore } from '../case/case-store';
import { EServices } from '../case/e-services';
import { ProtectedOpenings } from '../protection/protected-openings';
import type { Call } from './call.entity';

const MOST_CASES = 20;

/** Who has identified herself in a call, and her cases, newest first. */
export interface IdentifiedCaller {
  readonly person: { readonly protected: true } | { readonly name: string | null };
  readonly cases: readonly CaseInShort[];
  /** How many more there are that the officer may not open. */
  readonly hiddenCases: number;
}

interface CaseInShort {
  readonly id: Id;
  readonly diaryNumber: string;
  readonly service: string;
  readonly status: Case['status'];
}

/** What an officer may know of the person in a call: of a protected one, no more than that. */
@Injectable()
export class CallAccess {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CaseStore,
    private readonly applicants: Applicants,
    private readonly persons: Persons,
    private readonly openings: ProtectedOpenings,
    private readonly services: EServices,
    private readonly audit: AuditLog,
  ) {}

  /** The case, when the officer may be in it; a protected person's must have been opened for a purpose first. */
  async toCase(actor: Actor, id: Id): Promise<Case> {
    const subject = await this.cases.get(id);
    const access = await this.applicants.access(subject);
    const officer = asOfficer(actor, 'call.make', access);
    if (access.isProtected) await this.openings.purpose(officer, id);
    return subject;
  }

  /** Who has identified herself, and her cases, newest first, as far as this officer may open them. */
  async personOf(actor: Actor, { personId, purpose }: Call): Promise<IdentifiedCaller> {
    const view = await this.persons.view(actor, personId, `call.${purpose}`, ['name']);
    const person = isProtected(view.protection) ? { protected: true as const } : { name: view.name ?? null };
    const all = await this.source.manager
      .createQueryBuilder(Case, 'c')
      .where('c.applicantId = :personId or c.submittedBy = :personId or :personId = any(c.coSigners)', { personId })
      .orderBy('c.id', 'DESC')
      .take(MOST_CASES)
      .getMany();
    const open = await Promise.all(all.map((one) => this.mayOpen(actor, one)));
    const cases = all.filter((_, index) => open[index]);
    await this.audit.read(undefined, { actor, purpose: `call.${purpose}`, personId, fields: ['cases'] });
    return {
      person,
      cases: await Promise.all(cases.map((one) => this.inShort(one))),
      hiddenCases: all.length - cases.length,
    };
  }

  private async inShort({ id, diaryNumber, service, version, status }: Case): Promise<CaseInShort> {
    const { title } = await this.services.version(service, version);
    return { id, diaryNumber, service: title(currentLanguage()), status };
  }

  private async mayOpen(actor: Actor, subject: Case): Promise<boolean> {
    return can(actor, 'call.make', await this.applicants.access(subject));
  }
}
