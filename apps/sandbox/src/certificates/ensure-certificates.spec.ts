import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCertificates } from './ensure-certificates';

// Making RSA keys takes its time on a busy machine.
jest.setTimeout(60_000);

describe('throw-away certificates', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sandbox-certs-')), 'certs');
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('makes a chain for TLS, one for BankID, and keeps both at the next start', async () => {
    const [first, second] = await Promise.all([ensureCertificates(folder), ensureCertificates(folder)]);
    expect(second).toEqual(first);
    const server = new X509Certificate(first.server.certificate);
    const ca = new X509Certificate(first.ca.certificate);
    expect(server.verify(ca.publicKey) && server.checkIssued(ca)).toBe(true);
    expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1');

    const chain = [first.bankidCustomerCa, first.bankidIntermediate, first.bankidRoot];
    const [customer, intermediate, root] = chain.map(({ certificate }) => new X509Certificate(certificate));
    expect(customer?.checkIssued(intermediate!) && intermediate?.checkIssued(root!)).toBe(true);
    expect([customer, intermediate, root, ca].every((certificate) => certificate?.ca)).toBe(true);
    expect(server.ca).toBe(false);

    expect(await ensureCertificates(folder)).toEqual(first);
  });

  it('keeps every file readable by its owner alone, and leaves no half-written one', () => {
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining(['sandbox-ca.crt', 'farled-client.key', 'case-system.secret']));
    for (const file of files) {
      expect(file).toMatch(/\.(crt|key|secret)$/);
      expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
    }
  });
});
