import { connect } from 'node:net';
import { Modes } from '../modes';
import { VirusScanner } from './virus-scanner';

const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');

const piece = (text: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, Buffer.from(text)]);
};
const file = (...texts: string[]): Buffer =>
  Buffer.concat([Buffer.from('zINSTREAM\0'), ...texts.map(piece), Buffer.alloc(4)]);

describe('the virus scanner of the sandbox', () => {
  const modes = new Modes(10);
  const scanner = new VirusScanner(modes, 10);
  let port: number;
  beforeAll(async () => {
    port = await scanner.listen(0, '127.0.0.1');
  });
  afterAll(() => scanner.close());
  afterEach(() => void modes.set('clamav', 'up'));

  /** What it answers to these bytes, sent one at a time. */
  const ask = (bytes: Buffer): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1');
      socket.on('data', (text) => {
        answer += String(text);
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
      for (const byte of bytes) socket.write(Buffer.of(byte));
    });

  it.each([
    [Buffer.from('zPING\0'), 'PONG\0'],
    [Buffer.from('zDANCE\0'), 'UNKNOWN COMMAND\0'],
    [file('en vanlig fil'), 'stream: OK\0'],
    [file(`${EICAR}\n`), 'stream: Eicar-Test-Signature FOUND\0'],
    [file(`x${EICAR.slice(0, 30)}`, EICAR.slice(30)), 'stream: Eicar-Test-Signature FOUND\0'],
  ])('answers as clamd does (%#)', async (bytes, answer) => {
    expect(await ask(bytes)).toBe(answer);
  });

  it('fails as it is told to', async () => {
    modes.set('clamav', 'error');
    expect(await ask(file('x'))).toMatch(/ERROR\0$/);
    modes.set('clamav', 'down');
    expect(await ask(file('x'))).toBe('');
    modes.set('clamav', 'slow');
    expect(await ask(file('x'))).toBe('stream: OK\0');
  });
});
