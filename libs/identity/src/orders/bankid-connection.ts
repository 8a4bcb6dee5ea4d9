import { CertificatesConfig } from '@farled/infra';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BankIdClient } from '../bankid';
import { BankIdConfig } from './bankid.config';

/** The client of BankID, made at its first use: the sandbox makes its certificates when it starts. */
@Injectable()
export class BankIdConnection implements OnApplicationShutdown {
  private made?: BankIdClient;

  constructor(
    private readonly config: BankIdConfig,
    private readonly certificates: CertificatesConfig,
  ) {}

  client(): BankIdClient {
    const { url, authority, certificate, key, timeoutMs } = this.config;
    const read = (name: string) => this.certificates.read(name);
    this.made ??= new BankIdClient({ url, ca: read(authority), cert: read(certificate), key: read(key), timeoutMs });
    return this.made;
  }

  /** Trusted roots of signing persons' certificates. */
  roots(): string[] {
    return this.config.root.split(',').map((name) => this.certificates.read(name.trim()));
  }

  onApplicationShutdown(): void {
    this.made?.close();
  }
}
