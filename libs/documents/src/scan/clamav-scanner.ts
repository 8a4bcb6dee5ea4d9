import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Unavailable } from '@farled/kernel';
import { Injectable } from '@nestjs/common';
import { ClamAvConfig } from './clamav.config';
import { Scanner } from './scanner';
import { UnreadableFile } from './unreadable-file';

const LONGEST_ANSWER = 4_096;
const END = Buffer.alloc(4);

/** Has each file scanned by ClamAV's daemon, streamed to it by its command INSTREAM (man 8 clamd). */
@Injectable()
export class ClamAvScanner extends Scanner {
  constructor(private readonly config: ClamAvConfig) {
    super();
  }

  async scan(content: Readable): Promise<'clean' | 'infected'> {
    const socket = this.connect();
    try {
      const answer = answerOf(socket);
      // A daemon that has had enough answers and hangs up while we still write: its answer is what counts.
      await Promise.race([send(socket, content), answer]);
      return verdict(await answer);
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new Unavailable('clamav');
    } finally {
      content.destroy();
      socket.destroy();
    }
  }

  private connect(): Socket {
    const { url, timeoutMs } = this.config;
    const { protocol, hostname, port, pathname } = new URL(url);
    const socket = createConnection(protocol === 'unix:' ? { path: pathname } : { host: hostname, port: Number(port) });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error('silent')));
    return socket;
  }
}

/** Commands with a `z` end with a zero byte, and so does the answer. Each piece goes after its length in four bytes. */
async function send(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const piece of pieces(content)) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
  }
  await write(socket, END);
}

async function* pieces(content: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of content as AsyncIterable<Buffer>) if (piece.length > 0) yield piece;
  } catch (error) {
    throw new UnreadableFile('the file cannot be read', { cause: error });
  }
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) await once(socket, 'drain');
}

function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (piece: Buffer) => {
      text += piece.toString('latin1');
      if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
      else if (text.length > LONGEST_ANSWER) reject(new Error('no answer of clamd'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('hung up')));
  });
  // It may fail before anybody waits for it.
  answer.catch(() => undefined);
  return answer;
}

/** `stream: OK` or `stream: <name> FOUND`; anything else, such as a limit that was passed, is no verdict. */
function verdict(answer: string): 'clean' | 'infected' {
  if (/^stream: OK$/.test(answer)) return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
  throw new Error('no verdict');
}
