import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueCertificate } from '../../apps/sandbox/src/certificates/issue';

const WWW = '/usr/share/simplesamlphp/www';
const PHP = '/usr/bin/php';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** Debian's SimpleSAMLphp, run by PHP's own web server with its configuration in a temporary folder. */
export class SimpleSamlPhp {
  static readonly isInstalled = existsSync(WWW) && existsSync(PHP);
  private constructor(
    readonly url: string,
    /** Certificate by which it signs, PEM. */
    readonly certificate: string,
    private readonly folder: string,
    private readonly php: ChildProcess,
  ) {}

  static async start(): Promise<SimpleSamlPhp> {
    const folder = mkdtempSync(join(tmpdir(), 'farled-ssp-'));
    const url = `http://127.0.0.1:${await freePort()}`;
    const subject = [{ CN: ['SimpleSAMLphp in a test'] }];
    const { certificate, key } = await issueCertificate({ subject, kind: 'signature' });
    for (const name of ['cert', 'metadata', 'data', 'tmp', 'log', 'session']) mkdirSync(join(folder, name));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('cert/idp.crt', certificate);
    write('cert/idp.pem', key);
    write('config.php', configuration(url, folder));
    write('authsources.php', USERS);
    write('metadata/saml20-idp-hosted.php', HOSTED);
    const env = { ...process.env, SIMPLESAMLPHP_CONFIG_DIR: folder };
    const php = spawn(PHP, ['-S', new URL(url).host, '-t', WWW], { env, stdio: 'ignore' });
    const idp = new SimpleSamlPhp(url, certificate, folder, php);
    await idp.untilReady();
    return idp;
  }

  /** Makes services known to it, by the metadata that each publishes. */
  trust(...serviceMetadata: readonly string[]): void {
    const services = serviceMetadata.map((xml) => xml.replace(/<\?xml[^>]*\?>/, '')).join('');
    const all = `<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">${services}</md:EntitiesDescriptor>`;
    writeFileSync(join(this.folder, 'metadata', 'sp.xml'), all);
  }

  get ssoUrl(): string {
    return `${this.url}/saml2/idp/SSOService.php`;
  }

  get metadataUrl(): string {
    return `${this.url}/saml2/idp/metadata.php`;
  }

  stop(): void {
    this.php.kill('SIGKILL');
    rmSync(this.folder, { recursive: true });
  }

  private async untilReady(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const answer = await fetch(`${this.url}/saml2/idp/metadata.php`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('SimpleSAMLphp does not answer');
  }
}

function configuration(url: string, folder: string): string {
  const at = (name: string) => `'${join(folder, name)}/'`;
  return `<?php
$config = [
  'baseurlpath' => '${url}/',
  'certdir' => ${at('cert')}, 'metadatadir' => ${at('metadata')}, 'datadir' => ${at('data')},
  'tempdir' => ${at('tmp')}, 'loggingdir' => ${at('log')}, 'logging.handler' => 'file', 'logging.level' => 7,
  'secretsalt' => 'of-no-real-installation', 'auth.adminpassword' => 'of-no-real-installation', 'timezone' => 'UTC',
  'technicalcontact_email' => 'na@example.org',
  'enable.saml20-idp' => true,
  'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true],
  'store.type' => 'phpsession', 'session.phpsession.savepath' => ${at('session')},
  'session.cookie.secure' => false, 'session.cookie.samesite' => null, 'language.cookie.secure' => false,
  'metadata.sources' => [['type' => 'flatfile'], ['type' => 'xml', 'file' => ${at('metadata').slice(0, -2)}/sp.xml']],
  'metadata.sign.enable' => true, 'metadata.sign.privatekey' => 'idp.pem', 'metadata.sign.certificate' => 'idp.crt',
  'metadata.sign.algorithm' => '${RSA_SHA256}',
];
`;
}

const USERS = `<?php
$config = ['residents' => ['exampleauth:UserPass',
  'elin:elin' => [
    'urn:oid:1.2.752.29.4.13' => ['198401012383'],
    'urn:oid:2.16.840.1.113730.3.1.241' => ['Elin Exempel'],
  ],
  'hanna:hanna' => [
    'urn:oid:1.2.752.29.6.2.1' => ['SE2120000000-1001'],
    'urn:oid:2.16.840.1.113730.3.1.241' => ['Hanna Handläggare'],
    'http://sambi.se/attributes/1/commissionHsaId' => ['SE2120000000-3F01'],
    'http://sambi.se/attributes/1/organizationName' => ['Barn och utbildning'],
  ],
  'vera:vera' => [
    'urn:oid:1.2.752.29.6.2.1' => ['SE2120000000-1002'],
    'urn:oid:2.16.840.1.113730.3.1.241' => ['Vera Vikarie'],
    'http://sambi.se/attributes/1/commissionHsaId' => ['SE2120000000-3F09'],
  ],
]];
`;

const HOSTED = `<?php
$metadata['__DYNAMIC:1__'] = [
  'host' => '__DEFAULT__', 'privatekey' => 'idp.pem', 'certificate' => 'idp.crt', 'auth' => 'residents',
  'signature.algorithm' => '${RSA_SHA256}',
  'saml20.sign.response' => true, 'saml20.sign.assertion' => true, 'assertion.encryption' => true,
  'validate.authnrequest' => true, 'redirect.validate' => true,
  'attributes.NameFormat' => 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
  'NameIDFormat' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  'UIInfo' => ['DisplayName' => ['sv' => 'Kommunens egen inloggning', 'en' => 'Login of the municipality']],
  'authproc' => [
    50 => ['class' => 'saml:AuthnContextClassRef', 'AuthnContextClassRef' => 'http://id.elegnamnden.se/loa/1.0/loa3'],
  ],
];
`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
