import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { SamlConfig } from '../saml/saml.config';
import { readProviders } from './read-providers';
import { samlProviderOf } from './saml-provider-of-env';
import { sandboxProvider } from './sandbox-provider';
import type { StaffProvider } from './staff-provider';
import { StaffProvidersConfig } from './staff-providers.config';

/** The identity providers that staff can choose between. A file with faults stops the start. */
@Injectable()
export class StaffProviders {
  readonly all: readonly StaffProvider[];

  constructor({ file, demoIssuer }: StaffProvidersConfig, saml: SamlConfig) {
    const demo = demoIssuer === 'none' ? [] : [sandboxProvider(demoIssuer)];
    this.all = file ? readProviders(readFileSync(file, 'utf8')) : [samlProviderOf(saml), ...demo];
  }

  find(id: string | undefined): StaffProvider | undefined {
    return this.all.find((provider) => provider.id === id);
  }

  /** The one to go to when nobody has chosen; undefined when there are several. */
  get only(): StaffProvider | undefined {
    return this.all.length === 1 ? this.all[0] : undefined;
  }
}
