import { CLOCK } from '@farled/infra';
import { type Clock, type Id, newId, OrganisationNumber, Rejected, Unavailable } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type QueryDeepPartialEntity } from 'typeorm';
import type { PostalAddress } from '../post/address';
import { BolagsverketConfig } from './bolagsverket.config';
import { Company } from './company.entity';
import type { CompanyFacts, CompanyStatus } from './company-facts';
import { CompanyRegister } from './company-register';

const HOUR_MS = 3_600_000;

/** An organisation as it may be shown: all of it is public. */
export interface CompanyView {
  readonly companyId: Id;
  /** `NNNNNN-NNNN`. */
  readonly number: string;
  /** Null, like the rest, when the register has never answered. */
  readonly name: string | null;
  readonly form: string | null;
  readonly status: CompanyStatus | null;
  readonly procedure: string | null;
  readonly address: PostalAddress | null;
  readonly source: { readonly name: 'company-register'; readonly at: Date } | null;
}

/** Organisations, by uuid, with what the company register says of them. */
@Injectable()
export class Companies {
  constructor(
    private readonly source: DataSource,
    private readonly register: CompanyRegister,
    private readonly config: BolagsverketConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The organisation with a number; a new one when nobody has it. */
  async findOrCreate({ digits }: OrganisationNumber): Promise<Id> {
    const { manager } = this.source;
    const row = { id: newId(), number: digits, createdAt: this.clock.now() } as QueryDeepPartialEntity<Company>;
    await manager.createQueryBuilder().insert().into(Company).values(row).orIgnore().execute();
    return (await manager.findOneByOrFail(Company, { number: digits })).id;
  }

  /** Ten digits, for those few who send them on. */
  async numberOf(id: Id): Promise<string> {
    return (await this.find(id)).number;
  }

  /** The name as it is known, without asking. */
  async nameOf(id: Id): Promise<string | null> {
    return (await this.find(id)).name;
  }

  /** What is known of an organisation, not older than configured; when the register does not answer, as old as it is. */
  async view(id: Id): Promise<CompanyView> {
    const company = await this.find(id);
    return toView(this.isFresh(company) ? company : await this.refreshed(company));
  }

  private async refreshed(company: Company): Promise<Company> {
    try {
      const facts = await this.register.ask(company.number);
      return facts ? await this.keep(company, facts) : company;
    } catch (error) {
      if (error instanceof Unavailable) return company;
      throw error;
    }
  }

  private async keep({ id }: Company, facts: CompanyFacts): Promise<Company> {
    const change = { ...facts, sourceAt: this.clock.now() } as QueryDeepPartialEntity<Company>;
    await this.source.manager.update(Company, { id }, change);
    return this.find(id);
  }

  private async find(id: Id): Promise<Company> {
    const company = await this.source.manager.findOneBy(Company, { id });
    if (!company) throw new Rejected('not-found', 'not-found');
    return company;
  }

  private isFresh({ sourceAt }: Company): boolean {
    return sourceAt !== null && this.clock.now().getTime() - sourceAt.getTime() < this.config.freshHours * HOUR_MS;
  }
}

function toView({ id: companyId, number, sourceAt: at, ...company }: Company): CompanyView {
  const { name, form, status, procedure, address } = company;
  return {
    companyId,
    number: OrganisationNumber.parse(number)?.formatted ?? number,
    ...{ name, form, status, procedure, address },
    source: at && { name: 'company-register', at },
  };
}
