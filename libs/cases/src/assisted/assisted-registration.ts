import { CLOCK } from '@farled/infra';
import { type Actor, type Clock, legalDay, newId, partyOf, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Call } from '../call/call.entity';
import { Attachment } from '../case/attachment.entity';
import { Case } from '../case/case.entity';
import type { CaseAssistance, HandSignature } from '../case/case-assistance';
import { CaseJournal } from '../case/case-journal';
import type { EServiceVersion } from '../case/e-service';
import { insertRow, updateRows } from '../case/rows';
import type { Frozen } from '../signing/freeze';
import type { Known } from '../signing/freezer';
import { Signing } from '../signing/signing.entity';
import { CaseAcceptance } from '../submission/case-acceptance';
import { AssistedApplication } from './assisted-application.entity';
import type { Standing } from './assisted-standing';
import { isUnsignedAllowed } from './assisted-view';

/** Everything that was found out before the transaction in which an application becomes a case. */
export interface ReadyApplication {
  readonly application: AssistedApplication;
  readonly service: EServiceVersion;
  readonly standing: Standing;
  readonly known: Known;
  readonly signature: HandSignature;
}

/** Writes the case that an officer registers: the frozen answers without an electronic signature, and how they came. */
@Injectable()
export class AssistedRegistration {
  constructor(
    private readonly acceptance: CaseAcceptance,
    private readonly journal: CaseJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async register(tx: EntityManager, actor: Actor, ready: ReadyApplication, frozen: Frozen): Promise<Case> {
    const { application, service, standing, signature } = ready;
    const { id, callId, staffId, channel, arrivedOn, identifiedBy } = application;
    const signing = this.signing(ready, frozen);
    await insertRow(tx, Signing, signing);
    const registeredAt = this.clock.now().toISOString();
    const assisted: CaseAssistance = { staffId, channel, arrivedOn, identifiedBy, signature, registeredAt };
    const { right, others } = standing;
    const how = { receivedAt: this.receivedAt(application), assisted };
    const received = { actor, draft: application, signing, service, right, coSigners: others, how };
    const subject = await this.acceptance.accept(tx, received);
    await updateRows(tx, AssistedApplication, { id }, { status: 'registered', answers: {} });
    if (callId) await tx.update(Call, { id: callId, caseId: IsNull() }, { caseId: subject.id });
    await this.journal.happened(tx, subject, { code: 'registered-by-officer', actor });
    return subject;
  }

  /** By hand on what was scanned; or none, where the e-service lets the officer take one person at her word. */
  async requireSignature(tx: EntityManager, ready: ReadyApplication): Promise<void> {
    const { signature, application, service, standing } = ready;
    if (signature === 'none' && !isUnsignedAllowed(service, standing))
      throw new Rejected('assisted.must-be-signed', 'conflict');
    const scans = await tx.countBy(Attachment, { draftId: application.id, kind: 'paper' });
    if (signature === 'paper' && scans === 0) throw new Rejected('assisted.no-scan', 'conflict');
  }

  /** What came on an earlier day came in the middle of it: the time limits count from the day alone. */
  private receivedAt({ arrivedOn }: AssistedApplication): Date {
    const now = this.clock.now();
    return arrivedOn === legalDay(now) ? now : new Date(`${arrivedOn}T11:00:00Z`);
  }

  private signing({ application, service, standing, known }: ReadyApplication, frozen: Frozen): Signing {
    const { id: draftId, revision: draftRevision, personId } = application;
    const { answers, canonical, sha256, summary } = frozen;
    const { language, prefill, sources, acting = null } = known;
    return {
      ...{ id: newId(), draftId, draftRevision, personId, partyId: partyOf(standing.applicant).id },
      ...{ needed: standing.needed, version: service.version, language, answers, prefill, sources },
      ...{ canonical, sha256, summary, acting, visibleText: '', status: 'unsigned' },
      ...{ orderId: null, evidenceId: null, signedAt: null, createdAt: this.clock.now() },
    };
  }
}
