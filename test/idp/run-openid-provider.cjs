'use strict';
/**
 * Runs `oidc-provider` as it comes: claims at UserInfo, a login page, and consent for each service.
 * Arguments: its address, its clients and its accounts by login name, the last two in JSON.
 */
const [issuer, clients, accounts] = [process.argv[2], ...process.argv.slice(3).map((text) => JSON.parse(text))];

const configuration = {
  clients,
  cookies: { keys: ['of-no-real-installation'] },
  scopes: ['openid', 'groups', 'siths'],
  claims: {
    profile: ['name'],
    email: ['email'],
    groups: ['groups', 'department'],
    siths: ['employeeHsaId', 'commissionHsaId'],
  },
  findAccount: (_, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
  features: { backchannelLogout: { enabled: true } },
  // Its own guard lets it call no address inside a network, and so not this machine.
  fetch: (url, { dispatcher: _, ...options }) => fetch(url, options),
};

async function main() {
  const { default: Provider } = await import('oidc-provider');
  const { hostname, port } = new URL(issuer);
  new Provider(issuer, configuration).listen(Number(port), hostname);
}

void main();
