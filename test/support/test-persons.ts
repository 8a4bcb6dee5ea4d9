import persons from '../../apps/sandbox/src/data/test-persons.json';

/** The official test number of a person of the sandbox. */
export function personalNumberOf(key: string): string {
  const person = [...persons.residents, ...persons.children].find((candidate) => candidate.key === key);
  if (!person) throw new Error(`no test person ${key}`);
  return person.personalNumber;
}

/** Every test number that may occur; outside the register none may be found. */
export const allPersonalNumbers = (): string[] =>
  [...persons.residents, ...persons.children].map(({ personalNumber }) => personalNumber);

export const testStaff = persons.staff;
export const testResidents = persons.residents;
