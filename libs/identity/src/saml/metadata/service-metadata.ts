import { randomBytes } from 'node:crypto';
import type { Language } from '@farled/kernel';
import { SignedXml } from 'xml-crypto';
import type { ServiceProvider } from '../parties';
import { BINDING, NS } from '../saml-names';
import { ENVELOPED, EXCLUSIVE_C14N } from '../signature-algorithms';
import { type Xml, xml } from './xml';

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const VALID_DAYS = 7;
const ENCRYPTION = [`${NS.xenc11}aes256-gcm`, `${NS.xenc}aes256-cbc`, `${NS.xenc}rsa-oaep-mgf1p`];

/** What we say of ourselves to a federation. */
export interface ServiceDescription {
  readonly names: Readonly<Record<Language, string>>;
  readonly organisation: string;
  readonly url: string;
  readonly contact: { readonly email: string; readonly phone: string };
  /** Entity categories (Sweden Connect, entity categories). */
  readonly categories: readonly string[];
  /** Sets of attributes that requests name by their place here (SAML Core 3.4.1, AttributeConsumingServiceIndex). */
  readonly attributeSets?: readonly (readonly string[])[];
  /** True when IdPs must sign assertions too, not responses alone. */
  readonly wantsSignedAssertions: boolean;
}

/** Our metadata, signed by our first key (deployment profile, section 2.1). Every key is published, so they can change. */
export function serviceMetadata(sp: ServiceProvider, about: ServiceDescription, now: Date): string {
  const validUntil = new Date(now.getTime() + VALID_DAYS * 86_400_000).toISOString();
  const id = `_${randomBytes(20).toString('hex')}`;
  const document = xml`<md:EntityDescriptor xmlns:md="${NS.metadata}" xmlns:ds="${NS.dsig}" xmlns:saml="${NS.assertion}" xmlns:mdui="${NS.mdui}" xmlns:mdattr="${NS.mdattr}" ID="${id}" entityID="${sp.entityId}" validUntil="${validUntil}" cacheDuration="P1D">${categories(about)}<md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="${String(about.wantsSignedAssertions)}" protocolSupportEnumeration="${NS.protocol}">${shown(about)}${keys(sp)}<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat><md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</md:NameIDFormat><md:AssertionConsumerService Binding="${BINDING.post}" Location="${sp.acsUrl}" index="0" isDefault="true"/>${attributeSets(about)}</md:SPSSODescriptor>${organisation(about)}</md:EntityDescriptor>`;
  return sign(document.text, sp);
}

const categories = ({ categories: values }: ServiceDescription): Xml =>
  values.length === 0
    ? xml``
    : xml`<md:Extensions><mdattr:EntityAttributes><saml:Attribute Name="http://macedir.org/entity-category" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">${values.map((value) => xml`<saml:AttributeValue>${value}</saml:AttributeValue>`)}</saml:Attribute></mdattr:EntityAttributes></md:Extensions>`;

const shown = ({ names }: ServiceDescription): Xml =>
  xml`<md:Extensions><mdui:UIInfo>${Object.entries(names).map(([language, name]) => xml`<mdui:DisplayName xml:lang="${language}">${name}</mdui:DisplayName>`)}</mdui:UIInfo></md:Extensions>`;

function attributeSets({ attributeSets: sets = [], names }: ServiceDescription): Xml[] {
  const titles = Object.entries(names).map(
    ([language, name]) => xml`<md:ServiceName xml:lang="${language}">${name}</md:ServiceName>`,
  );
  const wish = (name: string) =>
    xml`<md:RequestedAttribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"/>`;
  return sets.map(
    (set, index) =>
      xml`<md:AttributeConsumingService index="${String(index)}">${titles}${set.map(wish)}</md:AttributeConsumingService>`,
  );
}

function keys({ keys: pairs }: ServiceProvider): Xml[] {
  const certificate = (pem: string) => pem.replace(/-----[A-Z ]+-----|\s/g, '');
  const key = (pem: string, use: string, methods: readonly string[]) =>
    xml`<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate(pem)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>${methods.map((method) => xml`<md:EncryptionMethod Algorithm="${method}"/>`)}</md:KeyDescriptor>`;
  const signing = pairs.map((pair) => key(pair.certificate, 'signing', []));
  return [...signing, ...pairs.map((pair) => key(pair.certificate, 'encryption', ENCRYPTION))];
}

function organisation({ organisation: name, names, url, contact }: ServiceDescription): Xml {
  const person = (type: string) =>
    xml`<md:ContactPerson contactType="${type}"><md:Company>${name}</md:Company><md:EmailAddress>mailto:${contact.email}</md:EmailAddress><md:TelephoneNumber>${contact.phone}</md:TelephoneNumber></md:ContactPerson>`;
  const languages = Object.keys(names);
  return xml`<md:Organization>${languages.map((language) => xml`<md:OrganizationName xml:lang="${language}">${name}</md:OrganizationName>`)}${languages.map((language) => xml`<md:OrganizationDisplayName xml:lang="${language}">${name}</md:OrganizationDisplayName>`)}${languages.map((language) => xml`<md:OrganizationURL xml:lang="${language}">${url}</md:OrganizationURL>`)}</md:Organization>${person('support')}${person('technical')}`;
}

function sign(document: string, { keys: [{ key, certificate }] }: ServiceProvider): string {
  const signer = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE_C14N,
  });
  signer.idAttributes = ['ID'];
  const xpath = "/*[local-name(.)='EntityDescriptor']";
  signer.addReference({ xpath, transforms: [ENVELOPED, EXCLUSIVE_C14N], digestAlgorithm: SHA256 });
  signer.computeSignature(document, { prefix: 'ds', location: { reference: xpath, action: 'prepend' } });
  return signer.getSignedXml();
}
