import type { Clock, JsonObject } from '@farled/kernel';
import type { SandboxCertificates } from '../certificates/ensure-certificates';
import { fullName, type TestResident } from '../data/test-persons';
import type { Means } from './means';
import { ocspAnswer } from './ocsp-answer';
import type { Order } from './order';
import { signatureDocument } from './signature-document';

/** Makes what a completed order holds: who signed, with a real signature and a real OCSP answer. */
export class Completion {
  constructor(
    private readonly certificates: SandboxCertificates,
    private readonly means: Means,
    private readonly clock: Clock,
  ) {}

  async of(order: Order, person: TestResident): Promise<JsonObject> {
    const { bankidCustomerCa, bankidIntermediate } = this.certificates;
    const signer = await this.means.of(person);
    const signature = signatureDocument(order, signer, [bankidCustomerCa.certificate, bankidIntermediate.certificate]);
    const ocsp = await ocspAnswer(signer.certificate, bankidCustomerCa, this.clock.now());
    return {
      user: {
        personalNumber: person.personalNumber,
        name: fullName(person),
        givenName: person.name.given,
        surname: person.name.surname,
      },
      device: { ipAddress: order.request.endUserIp, uhi: 'sandbox' },
      bankIdIssueDate: '2024-05-01',
      stepUp: { mrtd: false },
      signature: Buffer.from(signature, 'utf8').toString('base64'),
      ocspResponse: ocsp.toString('base64'),
      ...(order.request.returnRisk ? { risk: 'low' } : {}),
    };
  }
}
