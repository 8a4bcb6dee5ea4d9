import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '@farled/kernel';
import { CertificateFolder } from './certificate-folder';
import { type CertificateWish, issueCertificate, type KeyedCertificate } from './issue';

/** Everything the sandbox and the server need to trust each other. */
export interface SandboxCertificates {
  readonly folder: string;
  /** CA of the TLS certificates. */
  readonly ca: KeyedCertificate;
  readonly server: KeyedCertificate;
  /** The municipality's client certificate. */
  readonly client: KeyedCertificate;
  readonly caseSystem: KeyedCertificate;
  readonly samlIdp: KeyedCertificate;
  readonly samlSp: KeyedCertificate;
  /** Signs the metadata of residents' IdPs. */
  readonly eidFederation: KeyedCertificate;
  readonly eidIdp: KeyedCertificate;
  /** An elliptic key: the framework demands that both kinds are understood. */
  readonly eidIdpEc: KeyedCertificate;
  readonly eidConnector: KeyedCertificate;
  /** Root → intermediate → customer CA, as BankID's own chain. */
  readonly bankidRoot: KeyedCertificate;
  readonly bankidIntermediate: KeyedCertificate;
  readonly bankidCustomerCa: KeyedCertificate;
  /** Answers for the customer CA whether a BankID is good. */
  readonly bankidOcsp: KeyedCertificate;
  /** Secret by which the case system signs its answers. */
  readonly caseSystemSecret: string;
  /** Signs the ID tokens of the staff's OpenID provider. */
  readonly oidcIdp: KeyedCertificate;
  /** Secret of the platform at the staff's OpenID provider. */
  readonly oidcSecret: string;
  /** Client secret for the population register's OAuth2 server. */
  readonly navetSecret: string;
  /** Client secrets at Bolagsverket, Mina ombud and Lantmäteriet. */
  readonly bolagsverketSecret: string;
  readonly minaOmbudSecret: string;
  readonly lantmaterietSecret: string;
  /** Key of the municipality at the card provider. */
  readonly cardKey: string;
}

const named = (commonName: string, organisation = 'Farled sandbox'): Record<string, string[]>[] => [
  { C: ['SE'] },
  { O: [organisation] },
  { CN: [commonName] },
];
const HOSTS = ['127.0.0.1', '::1', 'localhost'];

/** Makes what is missing in the folder and reads the rest. May be called by several programs, again and again. */
export async function ensureCertificates(path: string): Promise<SandboxCertificates> {
  if (!existsSync(join(path, 'sandbox-ca.crt'))) await makeWhole(path);
  return fill(path);
}

/** The first set comes into being beside the folder and moves in at once, so that two first starts never mix theirs. */
async function makeWhole(path: string): Promise<void> {
  const draft = `${path}.${newId()}`;
  await fill(draft);
  try {
    await rename(draft, path);
  } catch {
    await rm(draft, { recursive: true });
  }
}

type Issue = (name: string, wish: CertificateWish) => Promise<KeyedCertificate>;

/** Residents' federation with its IdPs, and the staff's OpenID provider. */
const providers = (issue: Issue) =>
  Promise.all([
    issue('eid-federation', { subject: named('Sandbox federation'), kind: 'signature' }),
    issue('eid-idp', { subject: named('Sandbox eID'), kind: 'signature' }),
    issue('eid-idp-ec', { subject: named('Sandbox trial eID'), kind: 'signature-ec' }),
    issue('eid-connector', { subject: named('Sandbox eIDAS connector'), kind: 'signature' }),
    issue('oidc-idp', { subject: named('Sandbox OpenID provider'), kind: 'signature-ec' }),
  ]);

async function secrets(folder: CertificateFolder) {
  const names = ['case-system', 'navet', 'staff-oidc', 'bolagsverket', 'mina-ombud', 'lantmateriet'] as const;
  const made = await Promise.all(names.map((name) => folder.secret(name, () => randomBytes(32).toString('hex'))));
  const [caseSystemSecret, navetSecret, oidcSecret, bolagsverketSecret, minaOmbudSecret, lantmaterietSecret] = made as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return { caseSystemSecret, navetSecret, oidcSecret, bolagsverketSecret, minaOmbudSecret, lantmaterietSecret };
}

async function fill(path: string): Promise<SandboxCertificates> {
  const folder = new CertificateFolder(path);
  const issue: Issue = (name, wish) => folder.keyed(name, () => issueCertificate(wish));

  const [ca, bankidRoot, samlIdp, samlSp] = await Promise.all([
    issue('sandbox-ca', { subject: named('Farled sandbox CA'), kind: 'ca' }),
    issue('bankid-root', { subject: named('Sandbox BankID Root CA', 'Sandbox BankID'), kind: 'ca' }),
    issue('saml-idp', { subject: named('Sandbox IdP'), kind: 'signature' }),
    issue('saml-sp', { subject: named('Farled SP'), kind: 'signature' }),
  ]);
  const [eidFederation, eidIdp, eidIdpEc, eidConnector, oidcIdp] = await providers(issue);
  const tls = (name: string, commonName: string, kind: 'server' | 'client') =>
    issue(name, { subject: named(commonName), kind, issuer: ca, ...(kind === 'server' ? { hosts: HOSTS } : {}) });
  const bankidCa = (name: string, commonName: string, issuer: KeyedCertificate) =>
    issue(name, { subject: named(commonName, 'Sandbox BankID'), kind: 'ca', issuer });
  const [server, client, caseSystem, bankidIntermediate] = await Promise.all([
    tls('sandbox-server', 'Farled sandbox', 'server'),
    tls('farled-client', 'farled-client', 'client'),
    tls('case-system-client', 'case-system-client', 'client'),
    bankidCa('bankid-intermediate', 'Sandbox BankID CA', bankidRoot),
  ]);
  const bankidCustomerCa = await bankidCa('bankid-customer-ca', 'Sandbox Bank Customer CA', bankidIntermediate);
  const ocsp = { subject: named('Sandbox Bank OCSP responder', 'Sandbox Bank'), kind: 'ocsp' as const };
  const bankidOcsp = await issue('bankid-ocsp', { ...ocsp, issuer: bankidCustomerCa });
  return {
    folder: path,
    ...{ ca, server, client, caseSystem, samlIdp, samlSp },
    ...{ eidFederation, eidIdp, eidIdpEc, eidConnector, oidcIdp },
    ...{ bankidRoot, bankidIntermediate, bankidCustomerCa, bankidOcsp },
    ...(await secrets(folder)),
    cardKey: await folder.secret('card', () => randomBytes(32).toString('hex')),
  };
}
