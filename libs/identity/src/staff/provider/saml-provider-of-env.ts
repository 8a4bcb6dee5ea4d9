import { type AssuranceLevel, STAFF_ROLES } from '@farled/kernel';
import type { SamlConfig } from '../saml/saml.config';
import type { GrantRule, SamlProvider } from './staff-provider';

const LEVEL = /loa\/1\.0\/loa([234])$/;

/** The one provider that FARLED_SAML_* and FARLED_STAFF_GROUPS describe, with attributes as Sweden Connect names them. */
export function samlProviderOf(config: SamlConfig): SamlProvider {
  return {
    id: 'saml',
    kind: 'saml',
    name: { sv: 'Tjänstekort', en: 'Staff card' },
    accounts: '',
    entityId: config.idp,
    ssoUrl: config.ssoUrl,
    certificateFiles: [config.idpCertificate],
    levels: Object.fromEntries(config.levels.map((level) => [level, levelOf(level)])),
    attributes: {
      subject: 'urn:oid:1.2.752.29.6.2.1',
      name: 'urn:oid:2.16.840.1.113730.3.1.241',
      email: 'urn:oid:0.9.2342.19200300.100.1.3',
      department: 'department',
    },
    unitsFrom: ['department'],
    grants: config.groups.flatMap(grantOf),
  };
}

/** `group=role`; what is no role gives nothing. */
function grantOf(pair: string): GrantRule[] {
  const [group, role] = pair.split('=').map((part) => part.trim());
  const known = STAFF_ROLES.find((one) => one === role);
  return group && known ? [{ when: { memberOf: group }, roles: [known] }] : [];
}

const levelOf = (uri: string): AssuranceLevel => Number(LEVEL.exec(uri)?.[1] ?? 2) as AssuranceLevel;
