import { Documents, receiveUpload } from '@farled/documents';
import { KeptRights } from '@farled/identity';
import { authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, actorId, type Clock, type Id, legalDay, newId, Rejected, type StaffActor } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { asOfficer } from '../case/as-officer';
import { EServices } from '../case/e-services';
import { DEFAULT_FILE_TYPES, type UploadView } from '../case/uploads';
import { PaperParties } from './paper-parties';
import type { PaperPartiesDto, PaperPowerDto } from './paper-power.dto';
import { requirePaperDates } from './power-of-attorney-rules';

const ACTION = 'power-of-attorney.register';
const LARGEST = 10_000_000;

/** An officer writes down a power of attorney that came on paper (förvaltningslagen 14 §). */
@Injectable()
export class PaperRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly parties: PaperParties,
    private readonly services: EServices,
    private readonly rights: KeptRights,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the scan in. One that is never registered is removed after a day. */
  async scan(actor: Actor, request: Request): Promise<UploadView> {
    const { staffId: ownerId } = asOfficer(actor, ACTION);
    const target = { ownerKind: 'scan', ownerId, accept: DEFAULT_FILE_TYPES, maxBytes: LARGEST } as const;
    const file = await receiveUpload(request, ({ stream, declaredName }) =>
      this.documents.store(undefined, { ...target, stream, declaredName }),
    );
    if (file.scan === 'infected') throw new Rejected('document.infected', 'invalid');
    const { id, name, size, type, sha256, scan } = file;
    return { id, name, size, type, sha256, scan };
  }

  /** Whose names belong to the numbers on the paper, to be compared with it before anything is registered. */
  async names(actor: Actor, wanted: PaperPartiesDto): Promise<{ giver: string; holder: string }> {
    authorise(actor, ACTION);
    const { giver, holder } = await this.parties.of(actor, wanted);
    return { giver: giver.name, holder: holder.name };
  }

  async register(actor: Actor, paper: PaperPowerDto): Promise<{ id: Id }> {
    const officer = asOfficer(actor, ACTION);
    const { services, startsOn, endsOn, scanId } = paper;
    requirePaperDates(startsOn, endsOn, legalDay(this.clock.now()));
    for (const slug of services ?? []) await this.services.latest(slug);
    const { giver, holder } = await this.parties.of(actor, paper);
    await this.requireScan(officer, scanId);
    const right = {
      ...({ kind: 'power-of-attorney', origin: 'paper', reference: newId(), powers: [] } as const),
      ...{ services, startsOn, endsOn, holderId: holder.id, party: { kind: 'person', id: giver.id } as const },
      ...{ checkedBy: actorId(actor), documentId: scanId },
    };
    return this.transactions.run(async (tx) => {
      const id = await this.rights.grant(tx, actor, right);
      await this.documents.adopt(tx, [scanId], { ownerKind: 'power-of-attorney', ownerId: id });
      return { id };
    });
  }

  /** The officer's own scan, not registered yet, and found clean. */
  private async requireScan({ staffId }: StaffActor, scanId: Id): Promise<void> {
    const [unsafe] = await this.documents.notClean([scanId]);
    if (unsafe) throw new Rejected('file.not-clean', 'invalid', {}, [{ path: 'scanId', code: 'file.not-clean' }]);
    const { ownerKind, ownerId } = await this.documents.find(scanId);
    if (ownerKind !== 'scan' || ownerId !== staffId) throw new Rejected('not-found', 'not-found');
  }
}
