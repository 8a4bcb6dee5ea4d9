import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Modes } from '../modes';
import { InstreamReader } from './instream-reader';

/** The EICAR test file (eicar.org), put together here so that this source is no test virus itself. */
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join(''));

/** A virus scanner that speaks as ClamAV's daemon does (PING and INSTREAM, man 8 clamd) and knows the EICAR test file. */
export class VirusScanner {
  private readonly server: Server;
  private readonly open = new Set<Socket>();

  constructor(
    private readonly modes: Modes,
    private readonly slowMs: number,
  ) {
    this.server = createServer((socket) => this.serve(socket));
  }

  /** Starts to listen; gives the port. */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private serve(socket: Socket): void {
    this.open.add(socket);
    socket.on('close', () => this.open.delete(socket));
    // A client that hangs up half-way is its own business.
    socket.on('error', () => undefined);
    if (this.modes.of('clamav') === 'down') {
      socket.destroy();
      return;
    }
    const reader = new InstreamReader(EICAR);
    socket.on('data', (piece) => {
      const answer = reader.take(piece);
      if (answer !== undefined) void this.answer(socket, answer);
    });
  }

  private async answer(socket: Socket, text: string): Promise<void> {
    const mode = this.modes.of('clamav');
    if (mode === 'slow') await wait(this.slowMs, undefined, { ref: false });
    socket.end(`${mode === 'error' ? "INSTREAM: Can't allocate memory ERROR" : text}\0`);
  }
}
