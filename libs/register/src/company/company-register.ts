import { jsonOf } from '@farled/infra';
import { Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { BolagsverketConfig } from './bolagsverket.config';
import { BolagsverketConnection, SYSTEM } from './bolagsverket-connection';
import { type CompanyFacts, companyFacts, type OrganisationAnswer } from './company-facts';

/** Bolagsverket's open company register, asked by organisation number; there is no search by name. */
@Injectable()
export class CompanyRegister {
  private readonly asked = new Map<string, Promise<CompanyFacts | undefined>>();

  constructor(
    private readonly config: BolagsverketConfig,
    private readonly connection: BolagsverketConnection,
  ) {}

  /** The facts now; undefined when there is no such organisation. However many ask at once, one call goes out. */
  ask(number: string): Promise<CompanyFacts | undefined> {
    const known = this.asked.get(number);
    if (known) return known;
    const answer = this.fetch(number).finally(() => this.asked.delete(number));
    this.asked.set(number, answer);
    return answer;
  }

  private async fetch(number: string): Promise<CompanyFacts | undefined> {
    const answer = await this.connection.ask(`${this.config.url}/organisationer`, { identitetsbeteckning: number });
    if (answer.status === 404) return undefined;
    if (answer.status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${answer.status}`) });
    const { organisationer } = jsonOf(answer.body, SYSTEM) as { organisationer?: OrganisationAnswer[] };
    // An organisation number has one organisation; a sole trader's personal number may have several.
    return companyFacts(organisationer?.[0], SYSTEM);
  }
}
