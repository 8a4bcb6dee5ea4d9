import type { JsonObject } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';
import { Parts } from '../part/parts';
import { Signing } from '../signing/signing.entity';

/**
 * The variables a process begins with: the case's id and what service.yaml maps from the answers, the writer's and those
 * of the parts that others have filled in, never a name.
 */
@Injectable()
export class StartVariables {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    private readonly parts: Parts,
  ) {}

  async of(subject: Case): Promise<JsonObject> {
    const { answers } = await this.source.manager.findOneByOrFail(Signing, { id: subject.signingId });
    const service = await this.services.version(subject.service, subject.version);
    const parts = await this.parts.signed(subject.signingId);
    // Where several have filled in the same part, the first one's answers stand for it.
    const others = parts.toReversed().map(({ frozen }) => frozen?.answers ?? {});
    const all: Record<string, unknown> = Object.assign({}, ...others, answers);
    return { ...service.input(all, subject.receivedAt), caseId: subject.id };
  }
}
