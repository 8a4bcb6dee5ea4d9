import type { KeyedCertificate } from '../certificates/issue';
import { html } from '../web/html';
import { samlId } from './assertion';
import { SAML } from './saml-names';
import { signElement } from './sign-element';

/** The IdP's metadata, signed. */
export function idpMetadata(entityId: string, ssoUrl: string, idp: KeyedCertificate): string {
  const certificate = idp.certificate.replace(/-----[A-Z ]+-----|\s/g, '');
  const xml = html`<md:EntityDescriptor xmlns:md="${SAML.metadata}" xmlns:ds="${SAML.dsig}" ID="${samlId()}" entityID="${entityId}"><md:IDPSSODescriptor WantAuthnRequestsSigned="true" protocolSupportEnumeration="${SAML.protocol}"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:NameIDFormat>${SAML.persistent}</md:NameIDFormat><md:SingleSignOnService Binding="${SAML.redirect}" Location="${ssoUrl}"/><md:SingleSignOnService Binding="${SAML.post}" Location="${ssoUrl}"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
  return signElement(xml.text, 'EntityDescriptor', idp);
}
