import type { EncryptOptions } from 'xml-encryption';
import type { SandboxCertificates } from '../certificates/ensure-certificates';
import type { KeyedCertificate } from '../certificates/issue';
import { ALGORITHMS } from '../idp/saml-names';

const LOA = 'http://id.elegnamnden.se/loa/1.0/';

/** An IdP for residents: two Swedish e-legitimations and the Swedish eIDAS connector. */
export interface EidIdp {
  readonly key: 'exempel' | 'prov' | 'eidas';
  readonly names: { readonly sv: string; readonly en: string };
  /** Colour of its logo. */
  readonly colour: string;
  readonly levels: readonly string[];
  readonly isForeign: boolean;
  readonly signer: KeyedCertificate;
  readonly entityId: string;
  readonly ssoUrl: string;
  readonly encryption: EncryptOptions['encryptionAlgorithm'];
  readonly signsAssertion: boolean;
}

/** The IdPs of the sandbox's federation. They differ in keys and algorithms as real ones do. */
export function eidIdps({ eidIdp, eidIdpEc, eidConnector }: SandboxCertificates, baseUrl: string): EidIdp[] {
  const at = (key: EidIdp['key']) => ({ key, entityId: `${baseUrl}/eid/${key}`, ssoUrl: `${baseUrl}/eid/${key}/sso` });
  return [
    {
      ...at('exempel'),
      names: { sv: 'Exempel-legitimation', en: 'Example eID' },
      colour: '#1c5d99',
      levels: [`${LOA}loa3`, `${LOA}loa2`],
      isForeign: false,
      signer: eidIdp,
      encryption: ALGORITHMS.aes256Gcm,
      signsAssertion: false,
    },
    {
      ...at('prov'),
      names: { sv: 'Prov-legitimation', en: 'Trial eID' },
      colour: '#6b2d73',
      levels: [`${LOA}loa3`],
      isForeign: false,
      signer: eidIdpEc,
      encryption: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
      signsAssertion: true,
    },
    {
      ...at('eidas'),
      names: { sv: 'E-legitimation från annat land', en: 'eID of another country' },
      colour: '#143f8f',
      levels: [`${LOA}eidas-sub`, `${LOA}eidas-nf-sub`],
      isForeign: true,
      signer: eidConnector,
      encryption: ALGORITHMS.aes256Gcm,
      signsAssertion: false,
    },
  ];
}
