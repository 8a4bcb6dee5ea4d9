import type { ConnectorPlugin, Line } from '../../base/plugin';
import { SwishPayments } from './client';
import type { SwishConfig } from './swish.config';

/** Payment with Swish. */
export const swish = (config: SwishConfig, line: Line): ConnectorPlugin<'payment'> => ({
  kind: 'payment',
  name: 'swish',
  connect: () => new SwishPayments(line('swish', config.url), config),
});
