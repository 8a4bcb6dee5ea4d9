import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:net';
import { mayLeadOutside, outsideLookup, type Resolver } from './outside-address';
import { downloadOutside } from './outside-download';

const LIMITS = { timeoutMs: 2000, largest: 1000 };
const PUBLIC = { address: '93.184.216.34', family: 4 };
const LOOPBACK = { address: '127.0.0.1', family: 4 };

describe('an address that others have written', () => {
  it.each([
    'http://example.com/logo.png',
    'https://127.0.0.1/logo.png',
    'https://10.1.2.3/',
    'https://172.31.255.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://0/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'ftp://93.184.216.34/',
  ])('does not lead to %s', async (address) => {
    expect(mayLeadOutside(new URL(address))).toBe(false);
    await expect(downloadOutside(new URL(address), LIMITS)).rejects.toThrow('leads inside');
  });

  it.each(['https://93.184.216.34/logo.png', 'https://[2606:2800:220:1::1]/logo.png', 'https://idp.example/'])(
    'may lead to %s',
    (address) => expect(mayLeadOutside(new URL(address))).toBe(true),
  );

  /** What a connection to a name is given. */
  const connecting = (resolve: Resolver, all: boolean) =>
    new Promise<unknown>((done) =>
      outsideLookup(resolve)('idp.example', { all }, (error, found) => done(error ? error.message : found)),
    );

  it('is resolved once, and what was checked is what is connected to', async () => {
    const answers: LookupAddress[][] = [[PUBLIC], [LOOPBACK]];
    let asked = 0;
    const rebinding: Resolver = (_, found) => found(null, answers[asked++] ?? []);
    expect(await connecting(rebinding, true)).toEqual([PUBLIC]);
    expect(asked).toBe(1);
    // The next connection asks anew, and is refused.
    expect(await connecting(rebinding, false)).toBe('leads inside');
    expect(await connecting((_, found) => found(null, [PUBLIC, LOOPBACK]), true)).toBe('leads inside');
    expect(await connecting((_, found) => found(null, []), true)).toBe('the name has no address');
  });

  it('opens no connection to a name that leads inside', async () => {
    let connections = 0;
    const server = createServer(() => (connections += 1)).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as { port: number };
    const url = new URL(`https://idp.example:${port}/logo.png`);
    await expect(downloadOutside(url, LIMITS, (_, found) => found(null, [LOOPBACK]))).rejects.toThrow('leads inside');
    await expect(downloadOutside(new URL(`https://localhost:${port}/`), LIMITS)).rejects.toThrow('leads inside');
    expect(connections).toBe(0);
    server.close();
  });
});
