import type { KeyedCertificate } from '../certificates/issue';
import { samlId } from '../idp/assertion';
import { SAML } from '../idp/saml-names';
import { signElement } from '../idp/sign-element';
import { type Html, html } from '../web/html';
import type { EidIdp } from './eid-idps';

const DAY = 86_400_000;
const PNR = 'urn:oid:1.2.752.29.4.13';
const PRID = 'urn:oid:1.2.752.201.3.4';

/** The federation's metadata of all its IdPs, signed by the federation (deployment profile, section 2). */
export function federationMetadata(idps: readonly EidIdp[], federation: KeyedCertificate, now: Date): string {
  const validUntil = new Date(now.getTime() + 7 * DAY).toISOString();
  const xml = html`<md:EntitiesDescriptor xmlns:md="${SAML.metadata}" xmlns:ds="${SAML.dsig}" xmlns:saml="${SAML.assertion}" xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" xmlns:mdattr="urn:oasis:names:tc:SAML:metadata:attribute" xmlns:psc="http://id.swedenconnect.se/authn/1.0/principal-selection/ns" ID="${samlId()}" Name="sandbox" validUntil="${validUntil}" cacheDuration="PT1H">${idps.map(entity)}</md:EntitiesDescriptor>`;
  return signElement(xml.text, 'EntitiesDescriptor', federation);
}

function entity(idp: EidIdp): Html {
  const certificate = idp.signer.certificate.replace(/-----[A-Z ]+-----|\s/g, '');
  const categories = ['http://id.swedenconnect.se/general-ec/1.0/supports-user-message'];
  return html`<md:EntityDescriptor entityID="${idp.entityId}"><md:Extensions><mdattr:EntityAttributes>${attribute('urn:oasis:names:tc:SAML:attribute:assurance-certification', idp.levels)}${attribute('http://macedir.org/entity-category', categories)}</mdattr:EntityAttributes></md:Extensions><md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="${SAML.protocol}"><md:Extensions><mdui:UIInfo><mdui:DisplayName xml:lang="sv">${idp.names.sv}</mdui:DisplayName><mdui:DisplayName xml:lang="en">${idp.names.en}</mdui:DisplayName><mdui:Logo height="64" width="64">${idp.entityId}/logo.svg</mdui:Logo></mdui:UIInfo><psc:RequestedPrincipalSelection><psc:MatchValue Name="${idp.isForeign ? PRID : PNR}"/></psc:RequestedPrincipalSelection></md:Extensions><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:NameIDFormat>${SAML.persistent}</md:NameIDFormat><md:SingleSignOnService Binding="${SAML.redirect}" Location="${idp.ssoUrl}"/><md:SingleSignOnService Binding="${SAML.post}" Location="${idp.ssoUrl}"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
}

const attribute = (name: string, values: readonly string[]): Html =>
  html`<saml:Attribute Name="${name}" NameFormat="${SAML.uri}">${values.map((value) => html`<saml:AttributeValue>${value}</saml:AttributeValue>`)}</saml:Attribute>`;

/** A logo: the first letter in the IdP's colour. */
export const logo = ({ names, colour }: EidIdp): string =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${colour}"/><text x="32" y="44" font-family="sans-serif" font-size="36" font-weight="700" text-anchor="middle" fill="#fff">${names.sv.slice(0, 1)}</text></svg>`
    .text;
