import { FromEnv, mustBeOutside, mustBeSet, type ProductionCheck, sandboxPage } from '@farled/infra';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { ATTRIBUTE } from '../saml';

const LOA = 'http://id.elegnamnden.se/loa/1.0/';
const BINDING = 'http://id.swedenconnect.se/id-binding/process/';

/** Each source is an address outside or a file; `none` offers no e-legitimation but BankID. */
const sourcesMustBeOutside: ProductionCheck = (value) => {
  if (!value) return mustBeSet(value);
  const addresses = value.split(',').filter((part) => part.includes('://'));
  return addresses.map((address) => mustBeOutside(address.trim())).find((problem) => problem !== undefined);
};

/** E-legitimations of residents by SAML: Sweden Connect, eIDAS, or IdPs of one's own choice. */
export class EidConfig {
  @FromEnv('FARLED_EID_METADATA', {
    default: sandboxPage('/eid/metadata'),
    description:
      'Signed metadata of the federation or IdPs: addresses or files, separated by commas; `none` offers BankID alone.',
    production: sourcesMustBeOutside,
  })
  @IsArray()
  metadata: string[];

  @FromEnv('FARLED_EID_METADATA_CERTIFICATES', {
    default: 'eid-federation.crt',
    description: 'Certificates that may sign the metadata (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsArray()
  metadataCertificates: string[];

  @FromEnv('FARLED_EID_PROVIDERS', {
    default: '',
    description: 'Entity ids of the IdPs that are offered; left out, all that the metadata does not hide.',
  })
  @IsArray()
  providers: string[];

  @FromEnv('FARLED_EID_CERTIFICATES', {
    default: 'saml-sp.crt',
    description:
      'Our certificates (PEM), in the folder of certificates. The first signs; answers may be encrypted for any of them.',
    production: mustBeSet,
  })
  @ArrayNotEmpty()
  certificates: string[];

  @FromEnv('FARLED_EID_KEYS', {
    default: 'saml-sp.key',
    description: 'Keys of our certificates (PEM), in the same order, in the folder of certificates.',
    production: mustBeSet,
  })
  @ArrayNotEmpty()
  keys: string[];

  @FromEnv('FARLED_EID_LEVELS', {
    default: [
      ...['loa3', 'loa4', 'eidas-sub', 'eidas-nf-sub', 'eidas-high', 'eidas-nf-high'].map((name) => LOA + name),
      'http://id.swedenconnect.se/loa/1.0/loa3-nonresident',
    ].join(','),
    description: 'Levels of assurance that are accepted. An IdP is asked for those of them that it declares.',
  })
  @IsArray()
  levels: string[];

  @FromEnv('FARLED_EID_ATTRIBUTES', {
    default: '',
    description:
      'Names of attributes where an IdP has its own, such as `personalNumber=pnr`: personalNumber, mappedPersonalNumber, ' +
      'binding, prid, pridPersistence. Left out, the names of the Sweden Connect attribute specification.',
  })
  @IsArray()
  attributes: string[];

  @FromEnv('FARLED_EID_BINDINGS', {
    default: `${BINDING}populationregister,${BINDING}swedish-eid`,
    description: 'How a personal number may have been bound to a foreign e-legitimation for us to trust it.',
  })
  @IsArray()
  bindings: string[];

  @FromEnv('FARLED_EID_CATEGORIES', {
    default: [
      'http://id.elegnamnden.se/ec/1.0/loa3-pnr',
      'http://id.elegnamnden.se/ec/1.0/eidas-naturalperson',
      'http://id.elegnamnden.se/st/1.0/public-sector-sp',
      'http://id.swedenconnect.se/general-ec/1.0/accepts-coordination-number',
    ].join(','),
    description: 'Entity categories in our metadata.',
  })
  @IsArray()
  categories: string[];

  @FromEnv('FARLED_EID_SIGNED', {
    default: 'response',
    description: 'What an IdP signs at least: `response` (Sweden Connect) or `both`, the assertion too.',
  })
  @IsIn(['response', 'both'])
  signed: 'response' | 'both';

  @FromEnv('FARLED_EID_REFRESH_MINUTES', {
    default: 60,
    description: 'Metadata is fetched again after so long at the latest; `cacheDuration` may make it sooner.',
  })
  @IsInt()
  @Min(1)
  @Max(1440)
  refreshMinutes: number;

  /** Name of an attribute by what it means to us. */
  attribute(meaning: EidAttribute): string {
    const own = this.attributes.map((pair) => pair.split('=')).find(([name]) => name === meaning);
    return own?.[1] ?? STANDARD[meaning];
  }

  get sources(): string[] {
    return this.metadata.filter((source) => source !== 'none');
  }
}

export type EidAttribute = 'personalNumber' | 'mappedPersonalNumber' | 'binding' | 'prid' | 'pridPersistence';

const STANDARD: Readonly<Record<EidAttribute, string>> = {
  personalNumber: ATTRIBUTE.personalIdentityNumber,
  mappedPersonalNumber: ATTRIBUTE.mappedPersonalIdentityNumber,
  binding: ATTRIBUTE.personalIdentityNumberBinding,
  prid: ATTRIBUTE.prid,
  pridPersistence: ATTRIBUTE.pridPersistence,
};
