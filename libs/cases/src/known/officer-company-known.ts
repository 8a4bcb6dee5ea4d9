import { AuditLog, type Language } from '@farled/infra';
import { type Actor, type Id, Rejected } from '@farled/kernel';
import { Companies } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { CaseEntrance } from '../workspace/case-entrance';
import { CaseRegisters } from './case-registers';
import { CompanyFacts, type KnownCompanyFact } from './company-facts';
import { type KnownCases, KnownCasesReader } from './known-cases';
import { auditPurpose } from './known-purposes';

const ADMITTED = ['open', 'permits', 'customerAt'] as const;

/** What an officer sees of the organisation in a case: each fact with its source and the day of it. */
export interface CompanyKnownView {
  readonly companyId: Id;
  readonly name: string | null;
  readonly facts: readonly KnownCompanyFact[];
  readonly cases: KnownCases;
}

/** What the municipality's registers know of an organisation, for who handles its case and as far as its type needs it. */
@Injectable()
export class OfficerCompanyKnown {
  constructor(
    private readonly entrance: CaseEntrance,
    private readonly registers: CaseRegisters,
    private readonly companies: Companies,
    private readonly facts: CompanyFacts,
    private readonly cases: KnownCasesReader,
    private readonly audit: AuditLog,
  ) {}

  /** A case in which somebody is protected has to be open for a purpose first. */
  async read(actor: Actor, caseId: Id, language: Language): Promise<CompanyKnownView> {
    const { subject } = await this.entrance.enterFiles(actor, caseId);
    const { applicantKind: kind, applicantId: companyId } = subject;
    if (kind !== 'organisation') throw new Rejected('not-found', 'not-found');
    const needs = await this.registers.neededBy(subject);
    const purpose = auditPurpose('case');
    const fields = [...(needs.company ? ['company'] : []), 'contact', ...ADMITTED];
    await this.audit.read(undefined, { actor, purpose, caseId, fields });
    const facts = await this.facts.of({ actor, companyId, needs, purpose, language });
    const cases = await this.cases.ofParty([companyId], { actor, admitted: ADMITTED, language });
    return { companyId, name: await this.companies.nameOf(companyId), facts, cases };
  }
}
