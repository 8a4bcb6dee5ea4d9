import { type CaseDelivery, type CaseReceipt, Connectors, type DeliveredPerson } from '@farled/connectors';
import { Documents } from '@farled/documents';
import { type Id, isProtected, type JsonObject, platform, Rejected } from '@farled/kernel';
import { Companies, Persons } from '@farled/register';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Attachment } from '../case/attachment.entity';
import type { Case } from '../case/case.entity';
import { EServices } from '../case/e-services';
import { Signing } from '../signing/signing.entity';
import type { Handover } from './handover.entity';

const HANDOVER = platform('handover');
const PURPOSE = 'handover';

/** Gathers a case and gives it to the receiving system of its e-service. */
@Injectable()
export class HandoverDelivery {
  constructor(
    private readonly source: DataSource,
    private readonly services: EServices,
    private readonly persons: Persons,
    private readonly companies: Companies,
    private readonly documents: Documents,
    private readonly connectors: Connectors,
  ) {}

  async deliver(handover: Handover, subject: Case): Promise<CaseReceipt> {
    const service = await this.services.version(subject.service, subject.version);
    if (!service.receivingSystem) throw new Rejected('handover.no-system', 'conflict');
    const system = this.connectors.get('case-system', service.receivingSystem);
    return system.deliver(await this.gather(handover, subject));
  }

  private async gather(handover: Handover, subject: Case): Promise<CaseDelivery> {
    const { answers } = await this.source.manager.findOneByOrFail(Signing, { id: subject.signingId });
    return {
      idempotencyKey: handover.id,
      caseReference: subject.id,
      diaryNumber: subject.diaryNumber,
      service: subject.service,
      receivedAt: subject.receivedAt,
      application: answers as JsonObject,
      applicant: await this.applicant(subject),
      documents: await this.files(subject),
    };
  }

  private async applicant({ applicantKind, applicantId, submittedBy }: Case): Promise<CaseDelivery['applicant']> {
    if (applicantKind === 'person') return this.person(applicantId);
    const { name } = await this.companies.view(applicantId);
    const organisationNumber = await this.companies.numberOf(applicantId);
    return { organisationNumber, ...(name && { name }), representative: await this.person(submittedBy) };
  }

  /** The name of a protected person is not sent along; the number is what the receiving authority asks its own register by. */
  private async person(id: Id): Promise<DeliveredPerson> {
    const number = await this.persons.numberOf(id, HANDOVER, PURPOSE);
    const view = await this.persons.view(HANDOVER, id, PURPOSE, ['name']);
    const personalNumber = number.digits;
    if (isProtected(view.protection)) return { personalNumber, protectedIdentity: true };
    return view.name ? { personalNumber, name: view.name } : { personalNumber };
  }

  private async files(subject: Case): Promise<CaseDelivery['documents']> {
    const kinds = In(['application', 'supplement', 'paper']);
    const files = await this.source.manager.find(Attachment, {
      where: { caseId: subject.id, kind: kinds },
      order: { id: 'ASC' },
    });
    return Promise.all(
      files.map(async ({ id, name, type, sha256 }) => {
        const { stream } = await this.documents.open(id);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        return { name, type, sha256, content: Buffer.concat(chunks) };
      }),
    );
  }
}
