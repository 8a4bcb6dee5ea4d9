import type { JsonObject } from '@farled/kernel';
import type { SandboxCertificates } from '../certificates/ensure-certificates';
import { fullName, type TestResident } from '../data/test-persons';
import type { Means } from './means';
import { ocspAnswer } from './ocsp-answer';
import type { Order } from './order';
import { signatureDocument } from './signature-document';

/** What can be wrong with an answer that looks complete: a signature that does not hold, a BankID that is revoked. */
export type Flaw = 'forged' | 'revoked';

/** Makes what a completed order holds: who signed, with a real signature and a real OCSP answer. */
export class Completion {
  constructor(
    private readonly certificates: SandboxCertificates,
    private readonly means: Means,
  ) {}

  async of(order: Order, person: TestResident, flaw?: Flaw): Promise<JsonObject> {
    const { bankidCustomerCa, bankidIntermediate, bankidOcsp: responder } = this.certificates;
    const signer = await this.means.of(person);
    const chain = [bankidCustomerCa.certificate, bankidIntermediate.certificate];
    const document = signatureDocument(order, signer, chain);
    const forged = document.replace(/(<SignatureValue>).{8}/, '$1AAAAAAAA');
    const signature = Buffer.from(flaw === 'forged' ? forged : document, 'utf8').toString('base64');
    const about = { certificate: signer.certificate, issuer: bankidCustomerCa.certificate, responder, signature };
    // BankID's own clock: what a test does with the platform's does not move it.
    const ocsp = await ocspAnswer({ ...about, isRevoked: flaw === 'revoked' }, new Date());
    return {
      user: {
        personalNumber: person.personalNumber,
        name: fullName(person),
        givenName: person.name.given,
        surname: person.name.surname,
      },
      device: { ipAddress: order.request.endUserIp ?? '192.0.2.10', uhi: 'sandbox' },
      bankIdIssueDate: '2024-05-01',
      stepUp: { mrtd: false },
      signature,
      ocspResponse: ocsp.toString('base64'),
      ...(order.request.returnRisk ? { risk: 'low' } : {}),
    };
  }
}
