import { generateKeyPairSync } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { certify, pemOf, rsaKeys } from '../bankid/testing/signature-writer';
import { acceptResponse } from './accept-response';
import type { Judgement } from './check-assertion';
import type { AnswerDemands } from './parties';
import { ATTRIBUTE } from './saml-names';
import { ENVELOPED, EXCLUSIVE_C14N } from './signature-algorithms';

const IDP = 'https://idp.example';
const SP = 'https://sp.example/metadata';
const ACS = 'https://sp.example/acs';
const NS = 'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';
const SIGNATURE = /<ds:Signature [\s\S]*?<\/ds:Signature>/;

/** IdPs of workplaces often sign the assertion alone, and leave it open: then it is the assertion that is wrapped. */
describe('wrapping of a signed assertion', () => {
  let key = '';
  let cert = '';
  beforeAll(async () => {
    const keys = await rsaKeys();
    ({ cert, key } = await pemOf(await certify({ name: 'CN=IdP', keys })));
  });

  const judgement = (demands: AnswerDemands, certificates = [cert]): Judgement => ({
    sp: { entityId: SP, acsUrl: ACS, keys: [{ certificate: cert, key }] },
    idp: { entityId: IDP, ssoUrls: {}, certificates, demands },
    expected: { requestId: '_asked', levels: [], forceAuthn: true, askedAt: new Date(), now: new Date() },
  });
  const assertion = (name: string, id: string): string => {
    const [now, until] = [new Date().toISOString(), new Date(Date.now() + 300_000).toISOString()];
    return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" IssueInstant="${now}" Version="2.0"><saml:Issuer>${IDP}</saml:Issuer><saml:Subject><saml:NameID>n</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData InResponseTo="_asked" NotOnOrAfter="${until}" Recipient="${ACS}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${now}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${SP}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${now}"><saml:AuthnContext><saml:AuthnContextClassRef>x</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="${ATTRIBUTE.displayName}"><saml:AttributeValue>${name}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>`;
  };
  const response = (content: string): string =>
    `<samlp:Response ${NS} ID="_response" InResponseTo="_asked" Version="2.0" Destination="${ACS}" IssueInstant="${new Date().toISOString()}"><saml:Issuer>${IDP}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>${content}</samlp:Response>`;
  const sign = (xml: string): string => {
    const xpath = "//*[local-name(.)='Assertion']";
    const signer = new SignedXml({ privateKey: key, publicCert: cert, canonicalizationAlgorithm: EXCLUSIVE_C14N });
    signer.signatureAlgorithm = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
    signer.idAttributes = ['ID'];
    const digestAlgorithm = 'http://www.w3.org/2001/04/xmlenc#sha256';
    signer.addReference({ xpath, transforms: [ENVELOPED, EXCLUSIVE_C14N], digestAlgorithm });
    const location = { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' as const };
    signer.computeSignature(xml, { prefix: 'ds', location });
    return signer.getSignedXml();
  };
  const open: AnswerDemands = { signed: 'assertion', encrypted: false };
  const accept = (xml: string, demands = open, certificates?: string[]) =>
    acceptResponse(Buffer.from(xml).toString('base64'), judgement(demands, certificates ?? [cert]));
  const parts = () => {
    const signed =
      /<saml:Assertion [\s\S]*<\/saml:Assertion>/.exec(sign(response(assertion('Good', '_good'))))?.[0] ?? '';
    const signature = SIGNATURE.exec(signed)?.[0] ?? '';
    return { signed, signature, bare: signed.replace(SIGNATURE, ''), evil: assertion('Evil', '_evil') };
  };
  const inside = (outer: string, inner: string) => outer.replace('</saml:Issuer>', () => `</saml:Issuer>${inner}`);
  const within = (signature: string, more: string) =>
    signature.replace('</ds:Signature>', () => `${more}</ds:Signature>`);

  it('is accepted as long as nobody wraps it', async () => {
    const accepted = await accept(response(parts().signed));
    expect(accepted.required(ATTRIBUTE.displayName)).toBe('Good');
  });

  type Wrapping = (given: ReturnType<typeof parts>) => string;
  it.each<[string, string, Wrapping]>([
    ['XSW3: another assertion before it', 'structure', ({ signed, evil }) => evil + signed],
    ['XSW4: within another assertion', 'structure', ({ signed, evil }) => inside(evil, signed)],
    [
      'XSW5: its signature in another, itself after it',
      'structure',
      ({ bare, evil, signature }) => inside(evil, signature) + bare,
    ],
    [
      'XSW6: itself within its signature in another',
      'structure',
      ({ bare, evil, signature }) => inside(evil, within(signature, bare)),
    ],
    [
      'XSW7: another in Extensions',
      'structure',
      ({ signed, evil }) => `<samlp:Extensions>${evil}</samlp:Extensions>${signed}`,
    ],
    [
      'XSW8: itself in an Object of its signature in another',
      'structure',
      ({ bare, evil, signature }) => inside(evil, within(signature, `<ds:Object>${bare}</ds:Object>`)),
    ],
    ['its signature alone in another', 'reference', ({ evil, signature }) => inside(evil, signature)],
    [
      'its signature in another of the same ID',
      'signature',
      ({ evil, signature }) => inside(evil.replace('_evil', '_good'), signature),
    ],
    ['its signature beside it', 'reference', ({ bare, signature }) => bare + signature],
    ['no signature', 'unsigned', ({ bare }) => bare],
    ['a comment in its text', 'comment', ({ signed }) => signed.replace('Good', 'Go<!-- -->od')],
  ])('is refused: %s', async (_, code, wrap) => {
    await expect(accept(response(wrap(parts())))).rejects.toMatchObject({ name: 'SamlRefusal', code });
  });

  it('is refused where responses must be signed, or assertions encrypted', async () => {
    const xml = response(parts().signed);
    await expect(accept(xml, { signed: 'response', encrypted: false })).rejects.toMatchObject({ code: 'unsigned' });
    await expect(accept(xml, { signed: 'assertion', encrypted: true })).rejects.toMatchObject({ code: 'unencrypted' });
  });

  it('is refused by a key that is too short', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(1024);
    const short = await weakCertificate(privateKey.export({ type: 'pkcs8', format: 'der' }));
    await expect(accept(response(parts().signed), open, [short])).rejects.toMatchObject({ code: 'weak-key' });
  });
});

async function weakCertificate(pkcs8: Buffer): Promise<string> {
  const { createPrivateKey, createPublicKey, webcrypto } = await import('node:crypto');
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const spki = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })).export({
    type: 'spki',
    format: 'der',
  });
  const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
  const publicKey = await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
  const { cert } = await pemOf(await certify({ name: 'CN=Weak', keys: { publicKey, privateKey } }));
  return cert;
}
