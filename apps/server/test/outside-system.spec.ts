import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { CertificatesConfig, OutsideSystem } from '@farled/infra';
import { ensureCertificates } from '../../sandbox/src/certificates/ensure-certificates';

const FOLDER = join(tmpdir(), `farled-test-certs-${userInfo().uid}-1`);

describe('a connection to an outside system that is kept alive', () => {
  let server: Server;
  let system: OutsideSystem;
  let requests: number[];

  beforeAll(async () => {
    const { server: own, ca } = await ensureCertificates(FOLDER);
    const onConnection = new WeakMap<object, number>();
    server = createServer({ cert: own.certificate, key: own.key, ca: ca.certificate }, (request, response) => {
      const count = (onConnection.get(request.socket) ?? 0) + 1;
      onConnection.set(request.socket, count);
      requests.push(count);
      // As if it had been closed just before the second request reached it.
      if (count > 1) request.socket.destroy();
      else response.end('here');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const certificates = Object.assign(new CertificatesConfig(), {
      ...{ folder: FOLDER, certificate: 'farled-client.crt', key: 'farled-client.key' },
    });
    system = new OutsideSystem(certificates, { system: 'test', authority: 'sandbox-ca.crt', timeoutMs: 5000 });
  });
  beforeEach(() => {
    requests = [];
  });
  afterAll(() => {
    system.close();
    server.closeAllConnections();
    server.close();
  });

  const post = (isRepeatable: boolean) => {
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return system.post({ url, body: '{}', contentType: 'application/json', isRepeatable });
  };

  it('is opened anew when the other side has closed it and asking twice does no harm', async () => {
    expect((await post(true)).body).toBe('here');
    expect((await post(true)).body).toBe('here');
    expect(requests).toEqual([1, 2, 1]);
  });

  it('is a failure to whoever may ask once only', async () => {
    await expect(post(false)).rejects.toMatchObject({ system: 'test' });
    expect(requests).toEqual([2]);
  });
});
