import type { JsonObject } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';
import { Signing } from '../signing/signing.entity';

/** The variables a process begins with: the case's id and what service.yaml maps from the answers, never a name. */
@Injectable()
export class StartVariables {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
  ) {}

  async of(subject: Case): Promise<JsonObject> {
    const { answers } = await this.source.manager.findOneByOrFail(Signing, { id: subject.signingId });
    const service = await this.services.version(subject.service, subject.version);
    return { ...service.input(answers, subject.receivedAt), caseId: subject.id };
  }
}
