import type { ProductionCheck } from './from-env';

const LOOPBACK = /^(localhost|127\.|\[?::1\]?|0\.0\.0\.0)/;

/** In production the variable must be given: the default belongs to the demo. */
export const mustBeSet: ProductionCheck = (value) => (value ? undefined : 'must be set when NODE_ENV=production');

/** In production an outside system lies on another machine, behind TLS; the sandbox is refused. */
export const mustBeOutside: ProductionCheck = (value) => {
  if (!value) return mustBeSet(value);
  if (!URL.canParse(value)) return 'must be a URL';
  const url = new URL(value);
  if (LOOPBACK.test(url.hostname)) return 'points to this machine (the sandbox), which NODE_ENV=production refuses';
  return url.protocol === 'https:' || url.protocol === 'smtps:' ? undefined : 'must be https when NODE_ENV=production';
};

/** In production a secret is the installation's own and long enough not to be guessed. */
export const mustBeOwnSecret: ProductionCheck = (value) =>
  value && value.length >= 32 ? undefined : 'must be a secret of at least 32 characters when NODE_ENV=production';

/** In production the variable may only have this value. */
export const mustBe =
  (expected: string): ProductionCheck =>
  (value) =>
    value === undefined || value === expected ? undefined : `must be ${expected} when NODE_ENV=production`;
