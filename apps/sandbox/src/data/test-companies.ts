import data from './test-companies.json';
import { testPersons } from './test-persons';

interface Coded {
  readonly kod: string;
  readonly klartext: string;
}
export interface TestOfficer {
  /** Key of a test person. */
  readonly person: string;
  readonly role: Coded;
  /** `ENSAM` alone, `TILLSAMMANS` with others, `NEJ` not at all. */
  readonly signs: string;
}
/** An organisation in the company register. */
export interface TestCompany {
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly form: Coded;
  readonly procedure?: Coded;
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string } | null;
  readonly officers: readonly TestOfficer[];
  /** Groups of persons who sign together. */
  readonly together: readonly (readonly string[])[];
}
/** A person or a company, by key. */
export interface TestParty {
  readonly person?: string;
  readonly company?: string;
}
/** A mandate in Mina ombud. */
export interface TestMandate {
  readonly id: string;
  readonly giver: TestParty;
  readonly holder: string;
  readonly title: string;
  readonly permissions: readonly string[];
  readonly from: string;
  readonly to: string | null;
}
interface TestProperty {
  readonly id: string;
  readonly designation: string;
  readonly owners: readonly (TestParty & { readonly share: readonly number[] })[];
}

/** The organisations of the demo, what they have given others power to do, and who owns what. */
export const testCompanies: {
  readonly source: string;
  readonly companies: readonly TestCompany[];
  readonly mandates: readonly TestMandate[];
  readonly properties: readonly TestProperty[];
} = data;

export const findCompany = (number: string): TestCompany | undefined =>
  testCompanies.companies.find((company) => company.number === number);

export const companyOf = (key: string | undefined): TestCompany | undefined =>
  testCompanies.companies.find((company) => company.key === key);

/** The personal number of a test person by key. */
export const personNumber = (key: string | undefined): string =>
  testPersons.residents.find((person) => person.key === key)?.personalNumber ?? '';

/** The number by which the registers know a party. */
export const numberOf = ({ person, company }: TestParty): string =>
  company ? (companyOf(company)?.number ?? '') : personNumber(person);
