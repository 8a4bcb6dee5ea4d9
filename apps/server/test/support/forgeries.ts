import type { KeyedCertificate } from '../../../sandbox/src/certificates/issue';
import type { EidAnswer } from '../../../sandbox/src/eid/eid-response';
import type { Forgery } from './forge';

const SIGNATURE = /<ds:Signature[\s\S]*?<\/ds:Signature>/;
const ENCRYPTED = /<saml:EncryptedAssertion>[\s\S]*<\/saml:EncryptedAssertion>/;
const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

export type NamedForgery = readonly [name: string, code: string, forgery: Forgery];

const signatureOf = (xml: string): string => SIGNATURE.exec(xml)?.[0] ?? '';
const idOf = (xml: string): string => /<samlp:Response[^>]* ID="([^"]+)"/.exec(xml)?.[1] ?? '';
const withoutSignature = (xml: string): string => xml.replace(SIGNATURE, '');
const evilOf = (xml: string, evil: string): string => xml.replace(ENCRYPTED, () => evil);
const withId = (xml: string, id: string): string => xml.replace(/ ID="[^"]+"/, ` ID="${id}"`);
const inside = (signature: string, more: string): string =>
  signature.replace('</ds:Signature>', `${more}</ds:Signature>`);
const beforeStatus = (xml: string, more: string): string =>
  xml.replace('<samlp:Status>', () => `${more}<samlp:Status>`);
const replaced = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);
const attribute = (name: string, value: string) => replaced(new RegExp(` ${name}="[^"]*"`), ` ${name}="${value}"`);

/** Signature wrapping (Somorovsky et al., On Breaking SAML, 2012): the signed response is carried along unread. */
export const wrappings: readonly NamedForgery[] = [
  [
    'XSW1, the signed response within the signature of another',
    'reference',
    {
      signed: (xml, evil) => {
        const original = withoutSignature(xml);
        return beforeStatus(withId(evilOf(original, evil), '_evil'), inside(signatureOf(xml), original));
      },
    },
  ],
  [
    'XSW2, the signed response beside its signature in another',
    'reference',
    {
      signed: (xml, evil) => {
        const original = withoutSignature(xml);
        return beforeStatus(withId(evilOf(original, evil), '_evil'), original + signatureOf(xml));
      },
    },
  ],
  [
    'wrapping in Extensions (XSW7)',
    'reference',
    {
      signed: (xml, evil) => {
        const original = withoutSignature(xml);
        const carried = `${signatureOf(xml)}<samlp:Extensions>${original}</samlp:Extensions>`;
        return beforeStatus(withId(evilOf(original, evil), '_evil'), carried);
      },
    },
  ],
  [
    'wrapping in an Object of the signature (XSW8)',
    'reference',
    {
      signed: (xml, evil) => {
        const original = withoutSignature(xml);
        const signature = inside(signatureOf(xml), `<ds:Object>${original}</ds:Object>`);
        return beforeStatus(withId(evilOf(original, evil), '_evil'), signature);
      },
    },
  ],
  [
    'wrapping under the same ID',
    'reference',
    {
      signed: (xml, evil) => {
        const original = withoutSignature(xml);
        const carried = `${signatureOf(xml)}<samlp:Extensions>${original}</samlp:Extensions>`;
        return beforeStatus(evilOf(original, evil), carried);
      },
    },
  ],
  [
    'the signed response, signature and all, within another',
    'signature-count',
    {
      signed: (xml, evil) => {
        const carried = `<samlp:Extensions>${xml}</samlp:Extensions>`;
        return beforeStatus(withId(evilOf(withoutSignature(xml), evil), '_evil'), carried);
      },
    },
  ],
  [
    'an empty reference, which means the whole document',
    'reference',
    { signed: (xml) => xml.replace(`URI="#${idOf(xml)}"`, 'URI=""') },
  ],
  ['another assertion in place of the signed one', 'signature', { signed: evilOf }],
  [
    'another assertion before the signed one (XSW3)',
    'signature',
    {
      signed: (xml, evil) => xml.replace('<saml:EncryptedAssertion>', () => `${evil}<saml:EncryptedAssertion>`),
    },
  ],
  ['no signature', 'unsigned', { signed: withoutSignature }],
  ['two signatures', 'signature-count', { signed: (xml) => beforeStatus(xml, signatureOf(xml)) }],
  [
    'the signature in another element',
    'signature-count',
    {
      signed: (xml) => withoutSignature(xml).replace('<samlp:Status>', () => `<samlp:Status>${signatureOf(xml)}`),
    },
  ],
];

/** Keys and algorithms that are not the IdP's, or not strong enough. */
export const weakened = (stranger: KeyedCertificate): readonly NamedForgery[] => [
  ['the key of somebody else, with its certificate', 'signature', { signing: stranger }],
  ['RSA-SHA1', 'algorithm', { signing: { method: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' } }],
  ['a SHA-1 digest', 'algorithm', { signing: { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' } }],
  [
    'an HMAC by the certificate, which everybody has',
    'algorithm',
    { signing: { method: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1' } },
  ],
  ['canonical form with comments', 'transform', { signing: { transforms: [ENVELOPED, `${EXC_C14N}WithComments`] } }],
  ['a transform too many', 'transform', { signing: { transforms: [ENVELOPED, EXC_C14N, EXC_C14N] } }],
  ['an assertion that is not encrypted', 'unencrypted', { open: true }],
  [
    'RSA 1.5 around the key',
    'algorithm',
    { encryption: { keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-1_5' } },
  ],
  [
    'Triple DES',
    'algorithm',
    { encryption: { encryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc' } },
  ],
  ['encryption for another service', 'decryption', { encryptFor: stranger.certificate }],
];

/** Documents by which readers have been made to disagree. */
export const documents: readonly NamedForgery[] = [
  ['a DOCTYPE with an entity', 'doctype', { signed: (xml) => `<!DOCTYPE x [<!ENTITY e "e">]>${xml}` }],
  ['a comment in a signed text', 'comment', { signed: replaced(/(<saml:Issuer[^>]*>http)/, '$1<!-- -->') }],
  ['a comment in the assertion', 'comment', { assertion: replaced('>1981', '>1984<!-- -->1981') }],
  ['a processing instruction', 'comment', { signed: (xml) => beforeStatus(xml, '<?x y?>') }],
  ['a CDATA section', 'comment', { signed: replaced(/(<saml:Issuer[^>]*>)([^<]+)/, '$1<![CDATA[$2]]>') }],
  ['no XML', 'unreadable', { signed: () => 'nonsense' }],
  ['nothing', 'unreadable', { signed: () => '' }],
  [
    'another message of the protocol',
    'not-a-response',
    { signed: (xml) => xml.replaceAll('samlp:Response', 'samlp:ArtifactResponse') },
  ],
];

/** Answers that the IdP signed, but to somebody else, for something else, or at another time. */
export const misdirected = (honest: EidAnswer): readonly NamedForgery[] => {
  const later = (minutes: number) => new Date(honest.at.getTime() + minutes * 60_000).toISOString();
  const [number, ...names] = honest.attributes;
  return [
    ['Destination elsewhere', 'destination', { response: attribute('Destination', 'https://x.example/acs') }],
    [
      'another issuer of the response',
      'issuer',
      { response: replaced(/(<saml:Issuer[^>]*>)[^<]+/, '$1https://x.example') },
    ],
    [
      'another issuer of the assertion',
      'issuer',
      { assertion: replaced(/(<saml:Issuer[^>]*>)[^<]+/, '$1https://x.example') },
    ],
    ['another audience', 'audience', { assertion: replaced(/(<saml:Audience>)[^<]+/, '$1https://x.example') }],
    [
      'no audience',
      'audience',
      { assertion: replaced(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/, '') },
    ],
    ['no conditions', 'structure', { assertion: replaced(/<saml:Conditions.*<\/saml:Conditions>/, '') }],
    ['another recipient', 'recipient', { assertion: attribute('Recipient', 'https://x.example/acs') }],
    ['an answer to another request', 'unsolicited', { response: attribute('InResponseTo', '_another') }],
    ['an answer to no request', 'unsolicited', { response: replaced(/ InResponseTo="[^"]*"/, '') }],
    ['an assertion for another request', 'unsolicited', { assertion: attribute('InResponseTo', '_another') }],
    ['a confirmation by a key', 'confirmation', { assertion: replaced('cm:bearer', 'cm:holder-of-key') }],
    [
      'a confirmation that is over',
      'expired',
      { assertion: replaced(/(InResponseTo="[^"]*" NotOnOrAfter=)"[^"]*"/, `$1"${later(-2)}"`) },
    ],
    [
      'conditions that are over',
      'expired',
      { assertion: replaced(/(<saml:Conditions[^>]* NotOnOrAfter=)"[^"]*"/, `$1"${later(-2)}"`) },
    ],
    [
      'conditions that do not hold yet',
      'not-yet-valid',
      { assertion: replaced(/(<saml:Conditions[^>]* NotBefore=)"[^"]*"/, `$1"${later(2)}"`) },
    ],
    ['a lower level of assurance', 'level', { answer: { level: 'http://id.elegnamnden.se/loa/1.0/loa2' } }],
    ['a level that nobody asked for', 'level', { answer: { level: 'http://id.elegnamnden.se/loa/1.0/loa4' } }],
    ['an identification from before the request', 'authn-instant', { assertion: attribute('AuthnInstant', later(-5)) }],
    ['an identification in the future', 'authn-instant', { assertion: attribute('AuthnInstant', later(5)) }],
    [
      'two assertions',
      'structure',
      { response: replaced(/(<saml:EncryptedAssertion>[\s\S]*<\/saml:EncryptedAssertion>)/, '$1$1') },
    ],
    ['an encrypted name', 'structure', { assertion: replaced(/<saml:NameID.*<\/saml:NameID>/, '<saml:EncryptedID/>') }],
    ['two personal numbers', 'attribute', { answer: { attributes: [number ?? ['', '', ''], ...honest.attributes] } }],
    ['no personal number', 'attribute', { answer: { attributes: names } }],
    [
      'a personal number that is none',
      'attribute',
      { answer: { attributes: [['pnr', '1.2.752.29.4.13', '198101012395'], ...names] } },
    ],
  ];
};
