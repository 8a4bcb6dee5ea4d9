import data from './test-persons.json';

interface TestName {
  readonly given: string;
  readonly surname: string;
}
interface TestAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}
/** A person in the population register. `OKÄND`: the register answers with an error. */
export interface TestPerson {
  readonly key: string;
  readonly personalNumber: string;
  readonly name: TestName;
  readonly address: TestAddress | null;
  readonly protection: string;
}
export interface TestResident extends TestPerson {
  /** Personal numbers of the children in the person's custody. */
  readonly custodyOf: readonly string[];
  /** Of a young person who has a BankID of her own. */
  readonly guardians?: readonly string[];
  readonly hint: string;
}
export interface TestChild extends TestPerson {
  readonly guardians: readonly string[];
}
export interface TestStaff {
  readonly key: string;
  readonly hsaId: string;
  readonly name: TestName;
  readonly department: string;
  readonly groups: readonly string[];
  readonly title: string;
}

/** The people of the demo: official test numbers under invented names. */
export const testPersons: {
  readonly source: string;
  readonly residents: readonly TestResident[];
  readonly children: readonly TestChild[];
  readonly staff: readonly TestStaff[];
} = data;

const byNumber = new Map<string, TestPerson>(
  [...testPersons.residents, ...testPersons.children].map((person) => [person.personalNumber, person]),
);

/** The test person with a number, if there is one. */
export const findTestPerson = (personalNumber: string): TestPerson | undefined => byNumber.get(personalNumber);

/** The resident with a number, who may hold a BankID. */
export const findResident = (personalNumber: string): TestResident | undefined =>
  testPersons.residents.find((person) => person.personalNumber === personalNumber);

export const fullName = ({ name }: { readonly name: TestName }): string => `${name.given} ${name.surname}`;
