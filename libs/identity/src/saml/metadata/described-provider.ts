import { X509Certificate } from 'node:crypto';
import { childrenOf, elements, textOf } from '../saml-document';
import { BINDING, NS } from '../saml-names';

const PRINCIPAL_SELECTION = 'http://id.swedenconnect.se/authn/1.0/principal-selection/ns';
const ENTITY_CATEGORY = 'http://macedir.org/entity-category';
const LEVELS = 'urn:oasis:names:tc:SAML:attribute:assurance-certification';
const HIDDEN = 'http://refeds.org/category/hide-from-discovery';

/** An IdP as its metadata describes it (SAML Metadata 2.4.3; mdui; Sweden Connect deployment profile, section 2). */
export interface DescribedProvider {
  readonly entityId: string;
  readonly names: Readonly<Record<string, string>>;
  /** Address of its logo, or the logo itself as a data URL. */
  readonly logo: string | null;
  readonly ssoUrls: { readonly redirect?: string; readonly post?: string };
  /** PEM. */
  readonly certificates: readonly string[];
  /** Levels of assurance that it declares; empty when it declares none. */
  readonly levels: readonly string[];
  readonly categories: readonly string[];
  /** Names of attributes by which it wants to be told whom to expect. */
  readonly wantsPrincipal: readonly string[];
  readonly isHidden: boolean;
}

/** Reads an EntityDescriptor; undefined when it is no IdP that can be used. */
export function describeProvider(entity: Element): DescribedProvider | undefined {
  const [role, ...more] = childrenOf(entity, NS.metadata, 'IDPSSODescriptor');
  const entityId = entity.getAttribute('entityID');
  if (!role || more.length > 0 || !entityId) return undefined;
  const certificates = signingCertificates(role);
  const ssoUrls = { ...ssoUrl(role, 'redirect'), ...ssoUrl(role, 'post') };
  if (certificates.length === 0 || Object.keys(ssoUrls).length === 0) return undefined;
  const categories = entityAttribute(entity, ENTITY_CATEGORY);
  return {
    ...{ entityId, ssoUrls, certificates, categories },
    names: displayNames(role),
    logo: logoOf(role),
    levels: entityAttribute(entity, LEVELS),
    wantsPrincipal: wantedPrincipal(role),
    isHidden: categories.includes(HIDDEN),
  };
}

function signingCertificates(role: Element): string[] {
  return childrenOf(role, NS.metadata, 'KeyDescriptor')
    .filter((key) => (key.getAttribute('use') || 'signing') === 'signing')
    .flatMap((key) => elements(key, NS.dsig, 'X509Certificate'))
    .flatMap((element) => asPem(textOf(element)));
}

/** A certificate that cannot be read is left out: the others may still hold. */
function asPem(base64: string): string[] {
  try {
    return [new X509Certificate(Buffer.from(base64, 'base64')).toString()];
  } catch {
    return [];
  }
}

function ssoUrl(role: Element, binding: keyof typeof BINDING): Partial<Record<keyof typeof BINDING, string>> {
  const services = childrenOf(role, NS.metadata, 'SingleSignOnService');
  const url = services
    .find((service) => service.getAttribute('Binding') === BINDING[binding])
    ?.getAttribute('Location');
  return url && /^https?:\/\//.test(url) ? { [binding]: url } : {};
}

function displayNames(role: Element): Record<string, string> {
  const named = elements(role, NS.mdui, 'DisplayName');
  return Object.fromEntries(named.map((name) => [name.getAttribute('xml:lang') || 'sv', textOf(name)]));
}

/** The logo nearest to 64 pixels in height. */
function logoOf(role: Element): string | null {
  const distance = (logo: Element) => Math.abs(Number(logo.getAttribute('height') ?? 0) - 64);
  const [logo] = elements(role, NS.mdui, 'Logo').sort((one, other) => distance(one) - distance(other));
  const url = logo ? textOf(logo) : '';
  return /^(https?:\/\/|data:image\/)/.test(url) ? url : null;
}

function entityAttribute(entity: Element, name: string): string[] {
  const attributes = elements(entity, NS.mdattr, 'EntityAttributes').flatMap((list) =>
    childrenOf(list, NS.assertion, 'Attribute'),
  );
  return attributes
    .filter((attribute) => attribute.getAttribute('Name') === name)
    .flatMap((attribute) => childrenOf(attribute, NS.assertion, 'AttributeValue').map(textOf));
}

const wantedPrincipal = (role: Element): string[] =>
  elements(role, PRINCIPAL_SELECTION, 'RequestedPrincipalSelection')
    .flatMap((wanted) => childrenOf(wanted, PRINCIPAL_SELECTION, 'MatchValue'))
    .map((value) => value.getAttribute('Name') ?? '');
