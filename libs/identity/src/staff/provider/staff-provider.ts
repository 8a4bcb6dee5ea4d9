import type { AssuranceLevel, StaffRole } from '@farled/kernel';

/** Where in an answer each fact about the person stands: names of SAML attributes or OpenID claims. */
interface AttributeNames {
  /** Her lasting name at the provider: HSA id, `oid`, `sub`. */
  readonly subject: string;
  /** Several are put together, such as given name and surname. */
  readonly name: string | readonly string[];
  readonly email?: string;
  readonly department?: string;
}

/** What somebody may be, or where she belongs, when every condition in `when` holds; one value of each is enough. */
export interface GrantRule {
  readonly when: Readonly<Record<string, string | readonly string[]>>;
  readonly roles?: readonly StaffRole[];
  /** Codes of organisation units. */
  readonly units?: readonly string[];
}

interface CommonProvider {
  readonly id: string;
  /** What the login page calls it. */
  readonly name: { readonly sv: string; readonly en: string };
  /** Providers of one name know the same people by the same subjects; without it each has accounts of its own. */
  readonly accounts?: string;
  readonly attributes: AttributeNames;
  readonly grants: readonly GrantRule[];
  /** Attributes whose values are the code or the name of a unit that the person belongs to. */
  readonly unitsFrom?: readonly string[];
  /** Levels of assurance by the provider's words for them; only these are asked for and taken. */
  readonly levels?: Readonly<Record<string, AssuranceLevel>>;
  /** What an answer without a level is taken for. */
  readonly assurance?: AssuranceLevel;
}

export interface OidcProvider extends CommonProvider {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly clientId: string;
  /** Files in the folder of certificates: a shared secret, or the key (PKCS #8, PEM) that signs `private_key_jwt`. */
  readonly secretFile?: string;
  readonly keyFile?: string;
  readonly keyId?: string;
  readonly keyAlgorithm?: 'RS256' | 'PS256' | 'ES256';
  readonly scopes?: readonly string[];
  /** Ask the UserInfo endpoint for what the ID token leaves out. */
  readonly userinfo?: boolean;
  /** Where groups are fetched when they are too many for a token (Entra ID's group overage). */
  readonly groupsUrl?: string;
}

export interface SamlProvider extends CommonProvider {
  readonly kind: 'saml';
  readonly entityId: string;
  readonly ssoUrl: string;
  /** Certificates by which it signs, in the folder of certificates. */
  readonly certificateFiles: readonly string[];
  readonly signed?: 'response' | 'assertion' | 'both';
  readonly encrypted?: boolean;
  /** The NameID that is asked for; `none` asks for no kind. No NameID is used to know anybody by. */
  readonly nameId?: 'persistent' | 'transient' | 'none';
  /** Requests name the attributes that are wanted, by a set of our metadata. */
  readonly requestsAttributes?: boolean;
}

/** One identity provider of the municipality's staff, as the configuration describes it. */
export type StaffProvider = OidcProvider | SamlProvider;
