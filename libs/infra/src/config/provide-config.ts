import type { FactoryProvider } from '@nestjs/common';
import { loadConfig } from './load-config';
import type { ConfigClass } from './registry';

/** Nest provider of a configuration class, read from the environment when the program starts. */
export const provideConfig = <T extends object>(owner: ConfigClass<T>): FactoryProvider<T> => ({
  provide: owner,
  useFactory: () => loadConfig(owner),
});
