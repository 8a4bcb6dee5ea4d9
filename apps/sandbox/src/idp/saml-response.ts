import { createPublicKey } from 'node:crypto';
import { promisify } from 'node:util';
import { type EncryptOptions, encrypt } from 'xml-encryption';
import type { KeyedCertificate } from '../certificates/issue';
import type { TestStaff } from '../data/test-persons';
import { Html, html } from '../web/html';
import { assertion, type Statement, samlId } from './assertion';
import type { AuthnRequest } from './authn-request';
import { ALGORITHMS, SAML } from './saml-names';
import { signElement } from './sign-element';

const encryptXml = promisify<string, EncryptOptions, string>((content, options, done) =>
  encrypt(content, options, (error, result) => done(error, result)),
);

/** Makes signed answers with signed, encrypted assertions, as the deployment profile demands. */
export class SamlResponder {
  constructor(
    private readonly idp: KeyedCertificate,
    private readonly spCertificate: string,
    readonly entityId: string,
  ) {}

  /** The person has identified herself. */
  async success(request: AuthnRequest, staff: TestStaff, at: Date): Promise<string> {
    const plain = assertion(request, staff, { idp: this.entityId, at });
    const encrypted = await encryptXml(signElement(plain, 'Assertion', this.idp), {
      rsa_pub: createPublicKey(this.spCertificate).export({ type: 'spki', format: 'pem' }),
      pem: this.spCertificate,
      encryptionAlgorithm: ALGORITHMS.aes256Gcm,
      keyEncryptionAlgorithm: ALGORITHMS.rsaOaep,
    });
    const content = html`<saml:EncryptedAssertion>${new Html(encrypted)}</saml:EncryptedAssertion>`;
    return this.response(request, { idp: this.entityId, at }, [SAML.success], content);
  }

  /** It did not come to an identification: `code` says why. */
  failure(request: AuthnRequest, code: string, at: Date): string {
    return this.response(request, { idp: this.entityId, at }, [SAML.responder, code]);
  }

  private response(request: AuthnRequest, said: Statement, codes: string[], content?: Html): string {
    const [top = '', detail] = codes;
    const inner = detail && html`<samlp:StatusCode Value="${detail}"/>`;
    const xml = html`<samlp:Response xmlns:samlp="${SAML.protocol}" xmlns:saml="${SAML.assertion}" Destination="${request.acsUrl}" ID="${samlId()}" InResponseTo="${request.id}" IssueInstant="${said.at.toISOString()}" Version="2.0"><saml:Issuer Format="${SAML.entity}">${said.idp}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${top}">${inner}</samlp:StatusCode></samlp:Status>${content}</samlp:Response>`;
    return signElement(xml.text, 'Response', this.idp);
  }
}
