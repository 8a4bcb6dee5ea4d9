import { FromEnv, mustBeOutside, mustBeSet, sandboxPage } from '@farled/infra';
import { IsArray, IsString, IsUrl } from 'class-validator';

const WEB = { require_tld: false, protocols: ['http', 'https'] };

/** The staff's SAML IdP, and what its groups mean here. */
export class SamlConfig {
  @FromEnv('FARLED_SAML_SSO_URL', {
    default: sandboxPage('/idp/sso'),
    description: "Address of the IdP's single sign-on service (HTTP-Redirect binding).",
    production: mustBeOutside,
  })
  @IsUrl(WEB)
  ssoUrl: string;

  @FromEnv('FARLED_SAML_IDP', {
    default: sandboxPage('/idp/metadata'),
    description: 'Entity id of the IdP.',
    production: mustBeSet,
  })
  @IsString()
  idp: string;

  @FromEnv('FARLED_SAML_IDP_CERTIFICATE', {
    default: 'saml-idp.crt',
    description: 'Certificate by which the IdP signs (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsString()
  idpCertificate: string;

  @FromEnv('FARLED_SAML_CERTIFICATE', {
    default: 'saml-sp.crt',
    description: 'Our certificate towards the IdP (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsString()
  certificate: string;

  @FromEnv('FARLED_SAML_KEY', {
    default: 'saml-sp.key',
    description: 'Key that signs our requests and decrypts assertions (PEM), in the folder of certificates.',
    production: mustBeSet,
  })
  @IsString()
  key: string;

  @FromEnv('FARLED_SAML_LEVELS', {
    default: 'http://id.elegnamnden.se/loa/1.0/loa3',
    description: 'Levels of assurance that are asked for and accepted, separated by commas.',
  })
  @IsArray()
  levels: string[];

  @FromEnv('FARLED_STAFF_GROUPS', {
    default:
      'farled-case-officers=case-officer,farled-protected=protected-data-officer,' +
      'farled-process-owners=process-owner,farled-operators=operator,farled-auditors=auditor,' +
      'farled-administrators=administrator,farled-trustee-registrars=trustee-registrar,' +
      'farled-archivists=archivist,farled-log-reviewers=log-reviewer',
    description: "What the IdP's groups (attribute memberOf) may do here: `group=role`, separated by commas.",
  })
  @IsArray()
  groups: string[];
}
