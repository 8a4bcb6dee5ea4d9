import { CaseLabels } from '@farled/cases';
import { Catalogue } from '@farled/catalogue';
import { StaffDirectory } from '@farled/identity';
import type { StaffReading } from '@farled/infra';
import type { Id } from '@farled/kernel';
import { ReviewTraits } from '@farled/register';
import { Injectable } from '@nestjs/common';
import type { ReviewFacts } from './draw-samples';

/** Gathers what the rules must know beside the log, from those who know it. */
@Injectable()
export class ReviewFactFinder {
  constructor(
    private readonly traits: ReviewTraits,
    private readonly staff: StaffDirectory,
    private readonly cases: CaseLabels,
    private readonly catalogue: Catalogue,
  ) {}

  async of(readings: readonly StaffReading[]): Promise<ReviewFacts> {
    const persons = [...new Set(readings.map(({ personId }) => personId))];
    return {
      protected: await this.traits.protectedAmong(persons),
      sameName: await this.sameName(readings),
      ownerOfCase: await this.owners(readings.flatMap(({ caseId }) => caseId ?? [])),
    };
  }

  /** Of officer and person with the same surname: a relative, or the officer herself. */
  private async sameName(readings: readonly StaffReading[]): Promise<Set<string>> {
    const names = await this.staff.names([...new Set(readings.map(({ staffId }) => staffId))]);
    const pairs = new Set<string>();
    for (const [staffId, name] of names) {
      const surname = name.split(' ').at(-1) ?? name;
      const read = readings.filter((reading) => reading.staffId === staffId).map(({ personId }) => personId);
      for (const personId of await this.traits.withSurname(read, surname)) pairs.add(`${staffId} ${personId}`);
    }
    return pairs;
  }

  private async owners(caseIds: readonly Id[]): Promise<Map<Id, string>> {
    const labels = await this.cases.of(caseIds);
    const services = await this.catalogue.all();
    const departments = new Map(services.map(({ slug, definition }) => [slug, definition.owner.department]));
    const owners = new Map<Id, string>();
    for (const [id, { service }] of labels) {
      const department = departments.get(service);
      if (department) owners.set(id, department);
    }
    return owners;
  }
}
