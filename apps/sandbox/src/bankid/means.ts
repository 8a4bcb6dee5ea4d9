import type { SandboxCertificates } from '../certificates/ensure-certificates';
import { issueCertificate, type KeyedCertificate } from '../certificates/issue';
import type { TestResident } from '../data/test-persons';

/** The BankIDs of the test persons: a certificate each, made when it is first used. */
export class Means {
  private readonly made = new Map<string, Promise<KeyedCertificate>>();

  constructor(private readonly certificates: SandboxCertificates) {}

  /** The person's certificate with its key. */
  of(person: TestResident): Promise<KeyedCertificate> {
    const known = this.made.get(person.personalNumber) ?? this.issue(person);
    this.made.set(person.personalNumber, known);
    return known;
  }

  private issue({ name, personalNumber }: TestResident): Promise<KeyedCertificate> {
    const full = `${name.given} ${name.surname}`;
    // Attribute types as in BankID's own certificates: 2.5.4.4 surname, .42 given name, .5 serialNumber, .41 name.
    const subject: Record<string, string[]>[] = [
      { C: ['SE'] },
      { O: ['Sandbox Bank'] },
      { '2.5.4.4': [name.surname] },
      { '2.5.4.42': [name.given] },
      { '2.5.4.5': [personalNumber] },
      { '2.5.4.41': [`${full} - BankID på sandlådan`] },
      { CN: [full] },
    ];
    return issueCertificate({ subject, kind: 'signature', issuer: this.certificates.bankidCustomerCa });
  }
}
