// Makes the secret of the break-glass account, and the hash for FARLED_BREAK_GLASS_HASH. The secret is shown once.
const { randomBytes, scryptSync } = require('node:crypto');

const cost = { N: 131_072, r: 8, p: 1 };
const secret = randomBytes(24).toString('base64url');
const salt = randomBytes(16);
const hash = scryptSync(secret, salt, 32, { ...cost, maxmem: 256 * 1024 * 1024 });
const parts = ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')];
console.log(
  `Secret, for the sealed envelope:\n  ${secret}\n\nConfiguration:\n  FARLED_BREAK_GLASS_HASH='${parts.join('$')}'`,
);
