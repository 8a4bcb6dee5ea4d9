import { CLOCK, type Language } from '@farled/infra';
import { type Actor, type Clock, legalDay } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { asResident } from '../case/as-resident';
import type { Case } from '../case/case.entity';
import { casesOf } from '../case/cases-of';
import { EServices } from '../case/e-services';
import { insertOnce } from '../case/rows';
import { Permit } from './permit.entity';
import { permitState, permitTime } from './permit-time';

const AT_MOST = 200;

/** What residents and organisations have been given leave to. */
@Injectable()
export class Permits {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps what an approved case gives leave to, when its e-service says that it does. */
  async grant(tx: EntityManager, { id: caseId, service, version }: Case, at: Date): Promise<void> {
    const { permit } = await this.services.version(service, version);
    if (permit) await insertOnce(tx, Permit, { caseId, ...permitTime(legalDay(at), permit), remindedAt: null });
  }

  /** Those of the one for whom the resident acts, the one that ends last first. */
  async list(actor: Actor, language: Language) {
    const resident = asResident(actor, 'case.list-own');
    const query = casesOf(this.source.manager, resident).andWhere(`subject.outcome = 'approved'`).orderBy('subject.id');
    const cases = await query.take(AT_MOST).getMany();
    const caseId = In(cases.map(({ id }) => id));
    const permits = await this.source.manager.find(Permit, { where: { caseId }, order: { endsOn: 'DESC' } });
    const items = permits.map((permit) => this.item(permit, cases.find(({ id }) => id === permit.caseId)!, language));
    return { items: await Promise.all(items) };
  }

  private async item(permit: Permit, { service, version, diaryNumber }: Case, language: Language) {
    const { caseId, startsOn, endsOn } = permit;
    const title = (await this.services.version(service, version)).title(language);
    const state = permitState(permit, legalDay(this.clock.now()));
    return { caseId, diaryNumber, title, startsOn, endsOn, state, mayRenew: state !== 'valid' };
  }
}
