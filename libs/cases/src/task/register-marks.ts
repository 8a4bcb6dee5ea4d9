import type { Language } from '@farled/infra';
import type { Actor, Id } from '@farled/kernel';
import { PersonRegister } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Case } from '../case/case.entity';
import { peopleIn } from '../case/case-parties';
import { EServices } from '../case/e-services';
import { Signing } from '../signing/signing.entity';
import { RegisterComparison } from '../workspace/register-comparison';

/** A change reaches us some days after it was made: at night, after a week-end. */
const LATE_MS = 4 * 86_400_000;

/** Which cases of a list the population register has changed since they were sent in, and in what. */
@Injectable()
export class RegisterMarks {
  constructor(
    private readonly source: DataSource,
    private readonly register: PersonRegister,
    private readonly services: EServices,
    private readonly comparison: RegisterComparison,
  ) {}

  /** By case, the names of what differs; never what it says. Only those are compared of whom the register has news. */
  async of(actor: Actor, cases: readonly Case[], language: Language): Promise<Map<Id, readonly string[]>> {
    const changed = await this.register.changes(cases.flatMap(peopleIn));
    const isNews = (subject: Case) => (id: Id) =>
      (changed.get(id)?.getTime() ?? 0) > subject.receivedAt.getTime() - LATE_MS;
    const news = cases.filter((subject) => peopleIn(subject).some(isNews(subject)));
    if (news.length === 0) return new Map();
    const signings = await this.signings(news);
    const marks = await Promise.all(
      news.map(async (subject) => [subject.id, await this.labels(actor, subject, signings, language)] as const),
    );
    return new Map(marks);
  }

  private async labels(actor: Actor, subject: Case, signings: ReadonlyMap<Id, Signing>, language: Language) {
    const signing = signings.get(subject.signingId);
    if (!signing) return [];
    const service = await this.services.version(subject.service, subject.version);
    const { differences } = await this.comparison.of(actor, { subject, signing, service, language });
    return differences.map(({ label }) => label);
  }

  private async signings(cases: readonly Case[]): Promise<Map<Id, Signing>> {
    const ids = cases.map(({ signingId }) => signingId);
    const found = await this.source.manager.findBy(Signing, { id: In(ids) });
    return new Map(found.map((signing) => [signing.id, signing]));
  }
}
