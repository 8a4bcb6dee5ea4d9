import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { Unavailable } from '@farled/kernel';
import { ClamAvScanner } from './clamav-scanner';

/** Clamd as a test wants it: keeps what it was sent, and does as told once it has it all. */
class Daemon {
  received = Buffer.alloc(0);
  private readonly server: Server;

  constructor(private readonly act: (socket: Socket, received: Buffer) => void) {
    this.server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (piece) => {
        this.received = Buffer.concat([this.received, piece]);
        this.act(socket, this.received);
      });
    });
  }

  async scanner(timeoutMs = 2_000): Promise<ClamAvScanner> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    const { port } = this.server.address() as AddressInfo;
    return new ClamAvScanner({ url: `tcp://127.0.0.1:${port}`, timeoutMs });
  }

  close(): Promise<void> {
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

const isWhole = (received: Buffer): boolean => received.subarray(-4).equals(Buffer.alloc(4));
const answers = (text: string) => (socket: Socket, received: Buffer) => {
  if (isWhole(received)) socket.end(text);
};
const content = (...pieces: string[]): Readable => Readable.from(pieces.map((piece) => Buffer.from(piece)));

describe('the virus scanner', () => {
  let daemon: Daemon;
  afterEach(() => daemon?.close());

  it('sends the file in pieces with their lengths, and an empty one at the end', async () => {
    daemon = new Daemon(answers('stream: OK\0'));
    expect(await (await daemon.scanner()).scan(content('abc', 'de'))).toBe('clean');
    const sent = Buffer.concat([Buffer.from('zINSTREAM\0\0\0\0\x03abc\0\0\0\x02de'), Buffer.alloc(4)]);
    expect(daemon.received).toEqual(sent);
  });

  it('tells a file that was found to be infected', async () => {
    daemon = new Daemon(answers('stream: Win.Test.EICAR_HDB-1 FOUND\0'));
    expect(await (await daemon.scanner()).scan(content('x'))).toBe('infected');
  });

  it.each([
    ['a limit that was passed', answers('INSTREAM size limit exceeded. ERROR\0')],
    ['an answer that is none', answers('HTTP/1.1 400 Bad Request\r\n\0')],
    ['a piece of an answer', answers('stream: O')],
    ['nothing but hanging up', (socket: Socket) => void socket.destroy()],
    ['endless words', answers('x'.repeat(10_000))],
  ])('does not take %s for a verdict', async (_, act) => {
    daemon = new Daemon(act);
    await expect((await daemon.scanner()).scan(content('x'))).rejects.toThrow(Unavailable);
  });

  it('believes a daemon that has seen enough before the end', async () => {
    daemon = new Daemon((socket) => void socket.write('stream: Eicar-Test-Signature FOUND\0'));
    const endless = Readable.from(
      (function* () {
        for (let i = 0; i < 100_000; i += 1) yield Buffer.alloc(64_000);
      })(),
    );
    expect(await (await daemon.scanner()).scan(endless)).toBe('infected');
    expect(endless.destroyed).toBe(true);
  });

  it('does not wait for ever', async () => {
    daemon = new Daemon(() => undefined);
    await expect((await daemon.scanner(50)).scan(content('x'))).rejects.toThrow(Unavailable);
  });

  it('is unavailable where nobody listens', async () => {
    daemon = new Daemon(() => undefined);
    const scanner = await daemon.scanner();
    await daemon.close();
    await expect(scanner.scan(content('x'))).rejects.toThrow(Unavailable);
  });

  it('does not blame the scanner for a file that cannot be read', async () => {
    daemon = new Daemon(() => undefined);
    const broken = new Readable({
      read() {
        this.destroy(new Error('disk'));
      },
    });
    await expect((await daemon.scanner()).scan(broken)).rejects.toThrow('the file cannot be read');
  });
});
