import { ActingRights } from '@farled/identity';
import { type Actor, Rejected } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import type { Case } from '../case/case.entity';
import type { Download } from '../case/download';
import { PaperScans } from '../mandate/paper-scans';

/** The evidence of the right by which a case was sent in for another, also when the right has ended since. */
@Injectable()
export class CaseRight {
  constructor(
    private readonly rights: ActingRights,
    private readonly papers: PaperScans,
  ) {}

  async paper(actor: Actor, { id: caseId, representation }: Case, purpose?: string): Promise<Download> {
    const right = representation && (await this.rights.find(representation.rightId));
    if (!right) throw new Rejected('not-found', 'not-found');
    return this.papers.open(actor, right, { caseId, ...(purpose && { purpose }) });
  }
}
