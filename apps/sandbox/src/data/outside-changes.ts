/** What registers say differently by now: who may no longer sign for an organisation, and which mandates were withdrawn. */
export class OutsideChanges {
  private readonly signatories = new Set<string>();
  private readonly mandates = new Set<string>();

  /** A person may not sign for an organisation any more: the board has been changed. */
  endSigning(personalNumber: string, organisationNumber: string): void {
    this.signatories.add(`${personalNumber}/${organisationNumber}`);
  }

  maySign(personalNumber: string, organisationNumber: string): boolean {
    return !this.signatories.has(`${personalNumber}/${organisationNumber}`);
  }

  withdraw(mandateId: string): void {
    this.mandates.add(mandateId);
  }

  isWithdrawn(mandateId: string): boolean {
    return this.mandates.has(mandateId);
  }
}
