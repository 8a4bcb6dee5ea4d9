import type { ConnectorPlugin, Line } from '../../base/plugin';
import type { CardConfig } from './card.config';
import { CardPayments } from './client';

/** Payment by card, on the provider's own page. */
export const card = (config: CardConfig, line: Line, read: (file: string) => string): ConnectorPlugin<'payment'> => ({
  kind: 'payment',
  name: 'card',
  connect: () => new CardPayments(line('card', config.url), config, () => read(config.keyFile).trim()),
});
