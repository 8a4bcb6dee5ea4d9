import { FromEnv, mustBeOutside, mustBeSet, sandboxSystem } from '@farled/infra';
import { IsIn, IsInt, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

const HTTPS = { require_tld: false, protocols: ['https'] };

/** The population register, Skatteverket's "Folkbokföringsuppgifter för offentliga aktörer" version 3. */
export class NavetConfig {
  @FromEnv('FARLED_NAVET_PROTOCOL', {
    default: 'rest',
    description: 'How the population register is asked: `rest` (version 3) or `xml` (personpostXML, the older shape).',
  })
  @IsIn(['rest', 'xml'])
  protocol: 'rest' | 'xml';

  @FromEnv('FARLED_NAVET_XML_URL', {
    default: sandboxSystem('/na/na_epersondata/V2/personpostXML'),
    description: 'Address of personpostXML, for FARLED_NAVET_PROTOCOL=xml.',
    production: (value) => (value ? mustBeOutside(value) : undefined),
  })
  @IsUrl(HTTPS)
  xmlUrl: string;

  @FromEnv('FARLED_NAVET_CALLS_PER_SECOND', {
    default: 25,
    description: 'Most calls to the population register a second, of one process. The register allows 25 of all.',
  })
  @IsInt()
  @Min(1)
  @Max(25)
  callsPerSecond: number;

  @FromEnv('FARLED_NAVET_URL', {
    default: sandboxSystem('/folkbokforing/folkbokforingsuppgifter-for-offentliga-aktorer/v3'),
    description: 'Address of the population register, version 3.',
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  url: string;

  @FromEnv('FARLED_NAVET_TOKEN_URL', {
    default: sandboxSystem('/oauth2/v1/sysorg/token'),
    description: "Address of the population register's OAuth2 server.",
    production: mustBeOutside,
  })
  @IsUrl(HTTPS)
  tokenUrl: string;

  @FromEnv('FARLED_NAVET_CLIENT_ID', {
    default: 'farled',
    description: 'Client id at the population register.',
    production: mustBeSet,
  })
  @IsString()
  clientId: string;

  @FromEnv('FARLED_NAVET_SECRET_FILE', {
    default: 'navet.secret',
    description: 'File with the client secret, in the folder of certificates.',
  })
  @IsString()
  secretFile: string;

  @FromEnv('FARLED_NAVET_CA', {
    default: 'sandbox-ca.crt',
    description: "Authority that signs the population register's certificate (PEM), in the folder of certificates.",
    production: mustBeSet,
  })
  @IsString()
  authority: string;

  @FromEnv('FARLED_NAVET_ORDER', {
    default: '00000236-FO01-0002',
    description: 'Order (beställningsidentitet) at Skatteverket.',
    production: mustBeSet,
  })
  @Matches(/^[\w-]{1,18}$/)
  order: string;

  @FromEnv('FARLED_NAVET_ORGANISATION', {
    default: '162021004748',
    description: 'Organisation number of the municipality, twelve digits with prefix 16.',
    production: mustBeSet,
  })
  @Matches(/^\d{12}$/)
  organisation: string;

  @FromEnv('FARLED_NAVET_TIMEOUT_MS', {
    default: 5000,
    description: 'Longest wait for the population register; it answers within 2 s, at most 30 s.',
  })
  @IsInt()
  @Min(100)
  @Max(30_000)
  timeoutMs: number;

  @FromEnv('FARLED_REGISTER_FRESH_SECONDS', {
    default: 60,
    description: 'How old an answer about protection may be when something is disclosed on its ground.',
  })
  @IsInt()
  @Min(0)
  @Max(3600)
  freshSeconds: number;
}
