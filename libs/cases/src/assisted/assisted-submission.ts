import { Transactions } from '@farled/infra';
import { type Actor, type Id, Rejected } from '@farled/kernel';
import { Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Case } from '../case/case.entity';
import type { HandSignature } from '../case/case-assistance';
import { EServices } from '../case/e-services';
import { Freezer } from '../signing/freezer';
import type { SummaryPage } from '../signing/signing.entity';
import { contactFromAnswers } from '../submission/contact-from-answers';
import { type Receipt, toReceipt } from '../submission/receipt';
import type { AssistedApplication } from './assisted-application.entity';
import { AssistedApplications } from './assisted-applications';
import { AssistedRegistration, type ReadyApplication } from './assisted-registration';
import { AssistedStanding } from './assisted-standing';
import { onPaper } from './on-paper';

interface Wish {
  readonly signature: HandSignature;
  readonly revision: number;
}

/** Makes a case of what an officer has written down. Sent twice, it is one case and the same receipt. */
@Injectable()
export class AssistedSubmission {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: AssistedApplications,
    private readonly services: EServices,
    private readonly standing: AssistedStanding,
    private readonly freezer: Freezer,
    private readonly registration: AssistedRegistration,
    private readonly persons: Persons,
  ) {}

  /** The whole application as it would be registered; every fault of the form is thrown. */
  async review(actor: Actor, id: Id): Promise<{ summary: readonly SummaryPage[] }> {
    const ready = await this.ready(actor, await this.applications.get(actor, id), 'none');
    const { summary } = await this.transactions.run((tx) => this.freeze(tx, ready));
    return { summary };
  }

  async submit(actor: Actor, id: Id, { signature, revision }: Wish): Promise<Receipt> {
    const application = await this.applications.get(actor, id);
    if (application.status === 'registered') return this.transactions.run((tx) => receiptOf(tx, id));
    const ready = await this.ready(actor, application, signature);
    if (ready.standing.hindrance) throw new Rejected(ready.standing.hindrance, 'conflict');
    await this.rememberContact(ready);
    return this.transactions.run(async (tx) => {
      const held = await this.applications.hold(tx, actor, id);
      if (held.status === 'registered') return receiptOf(tx, id);
      if (held.revision !== revision || application.revision !== revision)
        throw new Rejected('draft.changed-elsewhere', 'conflict', { revision: held.revision });
      await this.registration.requireSignature(tx, ready);
      return toReceipt(await this.registration.register(tx, actor, ready, await this.freeze(tx, ready)));
    });
  }

  private async ready(actor: Actor, application: AssistedApplication, signature: HandSignature) {
    const service = onPaper(await this.services.latest(application.service));
    const standing = await this.standing.of(actor, application, service);
    const reader = { actor, purpose: 'assisted.prefill' };
    const known = await this.freezer.known(standing.applicant, service, 'sv', reader);
    return { application, service, standing, known, signature };
  }

  private freeze(tx: EntityManager, { application, service, known }: ReadyApplication) {
    return this.freezer.freeze(tx, application, service, known);
  }

  /**
   * How she wants to be reached, before the first notice goes out: only at the word of somebody who has shown who she
   * is, for a letter in another's name must not lead her post astray.
   */
  private async rememberContact({ application, service }: ReadyApplication): Promise<void> {
    const { identifiedBy, personId, answers } = application;
    if (identifiedBy !== 'bankid' && identifiedBy !== 'document') return;
    const contact = contactFromAnswers(service.forms.application, answers);
    if (contact) await this.persons.saveContact(personId, contact);
  }
}

const receiptOf = async (tx: EntityManager, draftId: Id): Promise<Receipt> =>
  toReceipt(await tx.findOneByOrFail(Case, { draftId }));
