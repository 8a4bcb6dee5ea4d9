/** What has changed outside by now: who may no longer sign for an organisation, which mandates were withdrawn, whose mailbox is closed. */
export class OutsideChanges {
  private readonly signatories = new Set<string>();
  private readonly mandates = new Set<string>();
  private readonly mailboxes = new Set<string>();

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

  /** An organisation takes no more digital mail. */
  closeMailbox(organisationNumber: string): void {
    this.mailboxes.add(organisationNumber);
  }

  hasMailbox(organisationNumber: string): boolean {
    return !this.mailboxes.has(organisationNumber);
  }

  /** Everything is as it was from the start. */
  reset(): void {
    for (const changed of [this.signatories, this.mandates, this.mailboxes]) changed.clear();
  }
}
