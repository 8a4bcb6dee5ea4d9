import { jsonOf, type OutsideAnswer } from '@farled/infra';
import { type Actor, type Id, type JsonObject, OrganisationNumber, PersonalNumber, Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { Persons } from '../persons';
import { BolagsverketConfig } from './bolagsverket.config';
import { BolagsverketConnection, SYSTEM } from './bolagsverket-connection';
import { Companies } from './companies';
import { type SigningAnswer, signingPower } from './signing-power';

const PAGE = 100;
const MOST_PAGES = 20;

/** For which organisation somebody may sign, and with whom. */
export interface SigningRight {
  readonly companyId: Id;
  readonly signersNeeded: number;
  readonly others: readonly Id[];
}

interface Engagement {
  readonly organisation?: { readonly identitet?: { readonly identitetsbeteckning?: string } };
  readonly funktionar?: { readonly arFirmatecknare?: string };
}

/** Who may sign for an organisation, as Bolagsverket says it now (Företagsinformation, version 4). Never kept here. */
@Injectable()
export class Signatories {
  constructor(
    private readonly config: BolagsverketConfig,
    private readonly connection: BolagsverketConnection,
    private readonly companies: Companies,
    private readonly persons: Persons,
  ) {}

  /** Every organisation that a person may sign for, alone or with others. Throws `Unavailable` when nobody can say. */
  async of(actor: Actor, personId: Id, purpose: string): Promise<SigningRight[]> {
    const own = await this.numberOf(actor, personId, purpose);
    if (!own) return [];
    const organisations = (await this.engagements(own)).flatMap(signedFor);
    const rights = await Promise.all([...new Set(organisations)].map((number) => this.right(own, number)));
    return rights.flatMap((right) => right ?? []);
  }

  /** The right of a person to sign for one organisation now; undefined when she has none. */
  async forCompany(actor: Actor, personId: Id, companyId: Id, purpose: string): Promise<SigningRight | undefined> {
    const own = await this.numberOf(actor, personId, purpose);
    return own === undefined ? undefined : this.right(own, await this.companies.numberOf(companyId));
  }

  /** The number is sent to Bolagsverket; somebody without one signs for nobody. */
  private async numberOf(actor: Actor, personId: Id, purpose: string): Promise<string | undefined> {
    return (await this.persons.findNumber(personId, actor, purpose))?.digits;
  }

  private async engagements(own: string): Promise<Engagement[]> {
    const all: Engagement[] = [];
    for (let sida = 0; sida < MOST_PAGES; sida += 1) {
      const question = { identitetsbeteckning: own, paginering: { sida, antalPerSida: PAGE } };
      const page = (await this.ask('organisationsengagemang', question)) as Engagements;
      const found = page.funktionarsOrganisationsengagemang ?? [];
      all.push(...found);
      if (found.length < PAGE || all.length >= (page.totaltAntalTraffar ?? 0)) break;
    }
    return all;
  }

  private async right(own: string, digits: string): Promise<SigningRight | undefined> {
    const number = OrganisationNumber.parse(digits);
    if (!number) return undefined;
    const question = { funktionarIdentitetsbeteckning: own, organisationIdentitetsbeteckning: number.digits };
    const { firmateckningInformation: answers = [] } = (await this.ask('firmateckningsalternativ', question)) as Powers;
    const power = signingPower(answers[0], own);
    if (!power) return undefined;
    const others = await Promise.all(power.others.map((other) => this.person(other)));
    const companyId = await this.companies.findOrCreate(number);
    return { companyId, signersNeeded: power.signersNeeded, others: others.flatMap((other) => other ?? []) };
  }

  private async person(digits: string): Promise<Id | undefined> {
    const number = PersonalNumber.parse(digits);
    return number && this.persons.findOrCreate(number);
  }

  private async ask(method: string, question: JsonObject): Promise<Record<string, unknown>> {
    const answer: OutsideAnswer = await this.connection.ask(`${this.config.signatoriesUrl}/${method}`, question);
    // Somebody without any engagement is not known to the register.
    if (answer.status === 404) return {};
    if (answer.status !== 200) throw new Unavailable(SYSTEM, { cause: new Error(`answered ${answer.status}`) });
    return jsonOf(answer.body, SYSTEM);
  }
}

interface Engagements {
  readonly totaltAntalTraffar?: number;
  readonly funktionarsOrganisationsengagemang?: readonly Engagement[];
}
interface Powers {
  readonly firmateckningInformation?: readonly SigningAnswer[];
}

/** The number of an organisation that the person signs for; a sole trader's is no organisation number. */
function signedFor({ organisation, funktionar }: Engagement): string[] {
  const number = organisation?.identitet?.identitetsbeteckning;
  return number && funktionar?.arFirmatecknare === 'JA' ? [number] : [];
}
