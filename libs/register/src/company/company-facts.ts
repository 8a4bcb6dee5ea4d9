import { type CalendarDay, Unavailable } from '@farled/kernel';
import { type PostalAddress, postalAddress } from '../post/address';

/** How an organisation stands: it may be on its way out before it is gone. */
export type CompanyStatus = 'active' | 'winding-up' | 'deregistered';

/** What the company register says of an organisation. */
export interface CompanyFacts {
  readonly name: string;
  /** Bolagsverket's code of its form, such as `AB`, and the form in words. */
  readonly formCode: string;
  readonly form: string;
  readonly status: CompanyStatus;
  /** The procedure under way, in the register's words, such as `Konkurs inledd`. */
  readonly procedure: string | null;
  readonly deregisteredOn: CalendarDay | null;
  readonly address: PostalAddress | null;
}

interface Coded {
  readonly kod?: string;
  readonly klartext?: string;
}
interface Faulty {
  readonly fel?: { readonly typ?: string } | null;
}
type Part<T> = (Faulty & T) | null | undefined;

/** An organisation in an answer of `POST /organisationer` (värdefulla datamängder, version 1), as far as it is read. */
export interface OrganisationAnswer {
  readonly organisationsidentitet?: Part<{ readonly identitetsbeteckning?: string }>;
  readonly organisationsnamn?: Part<{
    readonly organisationsnamnLista?: readonly { readonly namn?: string; readonly organisationsnamntyp?: Coded }[];
  }>;
  readonly organisationsform?: Part<Coded>;
  readonly avregistreradOrganisation?: Part<{ readonly avregistreringsdatum?: string }>;
  readonly pagaendeAvvecklingsEllerOmstruktureringsforfarande?: Part<{
    readonly pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista?: readonly Coded[];
  }>;
  readonly postadressOrganisation?: Part<{
    readonly postadress?: {
      readonly coAdress?: string | null;
      readonly utdelningsadress?: string;
      readonly postnummer?: string;
      readonly postort?: string;
    };
  }>;
}

const READ = [
  'organisationsidentitet',
  'organisationsnamn',
  'organisationsform',
  'avregistreradOrganisation',
  'pagaendeAvvecklingsEllerOmstruktureringsforfarande',
  'postadressOrganisation',
] as const;

/**
 * The facts of an organisation; undefined when the register knows none of that number. A source behind the register that
 * did not answer (`fel`) makes the whole of it unanswered: half an answer must not pass for what the register says.
 */
export function companyFacts(answer: OrganisationAnswer | undefined, system: string): CompanyFacts | undefined {
  if (!answer || faultsIn(answer).includes('ORGANISATION_FINNS_EJ')) return undefined;
  const name = nameIn(answer);
  if (faultsIn(answer).length > 0 || !name) {
    throw new Unavailable(system, { cause: new Error('a source behind the company register does not answer') });
  }
  return { name, ...formIn(answer), ...standingIn(answer), address: addressIn(answer) };
}

function formIn({ organisationsform }: OrganisationAnswer): Pick<CompanyFacts, 'formCode' | 'form'> {
  const { kod = '', klartext = kod } = organisationsform ?? {};
  return { formCode: kod, form: klartext };
}

function standingIn(answer: OrganisationAnswer): Pick<CompanyFacts, 'status' | 'procedure' | 'deregisteredOn'> {
  const { pagaendeAvvecklingsEllerOmstruktureringsforfarande: under, avregistreradOrganisation: gone } = answer;
  const [procedure] = under?.pagaendeAvvecklingsEllerOmstruktureringsforfarandeLista ?? [];
  const deregisteredOn = gone?.avregistreringsdatum;
  return {
    status: statusOf(deregisteredOn, procedure),
    procedure: procedure?.klartext ?? procedure?.kod ?? null,
    deregisteredOn: deregisteredOn ?? null,
  };
}

function statusOf(deregisteredOn: string | undefined, procedure: Coded | undefined): CompanyStatus {
  if (deregisteredOn) return 'deregistered';
  return procedure ? 'winding-up' : 'active';
}

/** The registered name, not one of the others that an organisation may use beside it. */
function nameIn({ organisationsnamn }: OrganisationAnswer): string | undefined {
  const names = organisationsnamn?.organisationsnamnLista ?? [];
  const registered = names.find(({ organisationsnamntyp }) => organisationsnamntyp?.kod === 'FORETAGSNAMN');
  return (registered ?? names[0])?.namn;
}

function addressIn({ postadressOrganisation }: OrganisationAnswer): PostalAddress | null {
  const { coAdress, utdelningsadress, postnummer, postort } = postadressOrganisation?.postadress ?? {};
  const parts = { careOf: coAdress, street: utdelningsadress, extra: undefined, postalCode: postnummer, city: postort };
  return postalAddress({ ...parts, careOf: coAdress ?? undefined });
}

/** Of the parts that are read: the rest may fail without harm. */
const faultsIn = (answer: OrganisationAnswer): string[] =>
  READ.flatMap((part) => {
    const typ = answer[part]?.fel?.typ;
    return typ ? [typ] : [];
  });
