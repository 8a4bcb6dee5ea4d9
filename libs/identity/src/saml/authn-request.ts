import { randomBytes } from 'node:crypto';
import type { IdentityProvider, ServiceProvider } from './parties';
import { SamlLibrary } from './saml-library';

/** What is asked of an IdP. */
export interface AuthnRequestWish {
  /** ID of the request, of `newRequestId`. */
  readonly id: string;
  /** Levels of assurance, asked for exactly; an empty list asks for none. */
  readonly levels: readonly string[];
  /** Says nothing to anybody; comes back with the answer. */
  readonly relayState?: string;
  /** Contents of `samlp:Extensions`, as node-saml (xmlbuilder) takes them. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly nameIdFormat?: string | null;
  readonly providerName?: string;
  /** Which set of attributes of our metadata is wanted. */
  readonly attributeSet?: number;
}

/** How the request travels: an address that the browser goes to, with fields that it posts there. */
export interface OutgoingRequest {
  readonly url: string;
  /** Set with the HTTP-POST binding. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A new ID of a request: an XML name with 160 random bits (SAML Core 1.3.4 asks for 128). */
export const newRequestId = (): string => `_${randomBytes(20).toString('hex')}`;

/** A signed AuthnRequest with ForceAuthn, by the Redirect binding where the IdP has it and nothing long is sent along. */
export async function authnRequest(
  sp: ServiceProvider,
  idp: IdentityProvider,
  wish: AuthnRequestWish,
): Promise<OutgoingRequest> {
  const { redirect, post } = idp.ssoUrls;
  const relayState = wish.relayState ?? '';
  if (redirect && !(post && wish.extensions)) {
    const library = prepare(sp, idp, wish, { entryPoint: redirect });
    return { url: await library.getAuthorizeUrlAsync(relayState, undefined, {}) };
  }
  const library = prepare(sp, idp, wish, { entryPoint: post, skipRequestCompression: true });
  const fields = (await library.getAuthorizeMessageAsync(relayState)) as Record<string, string>;
  return { url: post ?? '', fields };
}

interface Travel {
  readonly entryPoint: string | undefined;
  readonly skipRequestCompression?: boolean;
}

function prepare(sp: ServiceProvider, idp: IdentityProvider, wish: AuthnRequestWish, travel: Travel): SamlLibrary {
  const { id: requestId, levels, extensions, nameIdFormat, providerName, attributeSet } = wish;
  return new SamlLibrary(sp, idp, {
    requestId,
    ...travel,
    authnContext: [...levels],
    disableRequestedAuthnContext: levels.length === 0,
    ...(extensions ? { samlAuthnRequestExtensions: { ...extensions } } : {}),
    ...(nameIdFormat === undefined ? {} : { identifierFormat: nameIdFormat }),
    ...(providerName ? { providerName } : {}),
    ...(attributeSet === undefined ? {} : { attributeConsumingServiceIndex: String(attributeSet) }),
  });
}
