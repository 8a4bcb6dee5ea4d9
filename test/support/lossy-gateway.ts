import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  type ClientHttp2Session,
  type ClientHttp2Stream,
  connect,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import type { AddressInfo } from 'node:net';

/** Calls that have no one reply: they pass as they are. */
const STREAMS = new Set(['StreamActivatedJobs', 'ActivateJobs']);
const UNAVAILABLE = { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '14' };

interface Reply {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly trailers: IncomingHttpHeaders;
}

/**
 * Stands between the platform and its engine, as a faulty network does: each request is carried out, but its first
 * reply never arrives. The very same request sent again gets through.
 */
export class LossyGateway {
  /** How many replies of each call have been lost. */
  readonly lost = new Map<string, number>();
  /** Calls that reach the engine twice, as when the network repeats them. */
  readonly twice = new Set<string>();
  private readonly seen = new Set<string>();
  private engine?: ClientHttp2Session;

  private constructor(
    private readonly enginePort: number,
    private readonly server: Http2Server,
  ) {}

  static async start(enginePort: number): Promise<LossyGateway> {
    const server = createServer();
    const gateway = new LossyGateway(enginePort, server);
    server.on('stream', (stream, headers) => gateway.take(stream, headers));
    server.on('sessionError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return gateway;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    this.engine?.destroy();
    this.server.close();
  }

  private take(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    const rpc = String(headers[':path']).split('/').pop() ?? '';
    stream.on('error', () => undefined);
    const passed = STREAMS.has(rpc) ? this.pass(stream, headers) : this.carryOut(stream, headers, rpc);
    passed.catch(() => answer(stream, UNAVAILABLE));
  }

  private async carryOut(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, rpc: string): Promise<void> {
    const request = await bytesOf(stream);
    if (this.twice.has(rpc)) await replyOf(this.send(headers).end(request));
    const reply = await replyOf(this.send(headers).end(request));
    const digest = createHash('sha256').update(rpc).update(request).digest('hex');
    if (this.seen.has(digest)) return answer(stream, reply.headers, reply);
    this.seen.add(digest);
    this.lost.set(rpc, (this.lost.get(rpc) ?? 0) + 1);
    answer(stream, UNAVAILABLE);
  }

  private async pass(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    const engine = this.send(headers);
    stream.on('close', () => engine.close());
    let trailers: IncomingHttpHeaders = {};
    engine.on('trailers', (given) => {
      trailers = given;
    });
    const request = await bytesOf(stream);
    engine.end(request);
    const [replyHeaders] = (await firstOf(engine, 'response')) as [IncomingHttpHeaders];
    // An answer without a message: its headers are its trailers.
    if (replyHeaders['grpc-status']) return stream.respond(replyHeaders, { endStream: true });
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.respond(replyHeaders, { waitForTrailers: true });
    engine.pipe(stream);
  }

  private send(headers: IncomingHttpHeaders): ClientHttp2Stream {
    if (!this.engine || this.engine.closed || this.engine.destroyed) {
      this.engine = connect(`http://127.0.0.1:${this.enginePort}`);
      this.engine.on('error', () => undefined);
    }
    return this.engine.request(headers, { endStream: false });
  }
}

async function replyOf(call: ClientHttp2Stream): Promise<Reply> {
  let trailers: IncomingHttpHeaders = {};
  call.on('trailers', (given) => {
    trailers = given;
  });
  const [headers] = (await firstOf(call, 'response')) as [IncomingHttpHeaders];
  return { headers, body: await bytesOf(call), trailers };
}

/** The event, or the error that comes in its place. */
function firstOf(call: ClientHttp2Stream, event: string): Promise<unknown[]> {
  return Promise.race([
    once(call, event),
    once(call, 'close').then(() => Promise.reject(new Error('the engine has gone away'))),
  ]);
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function answer(stream: ServerHttp2Stream, headers: OutgoingHttpHeaders, reply?: Reply): void {
  if (stream.destroyed || stream.headersSent) return;
  if (!reply || reply.body.length === 0) {
    stream.respond({ ...headers, ...reply?.trailers }, { endStream: true });
    return;
  }
  stream.on('wantTrailers', () => stream.sendTrailers(reply.trailers));
  stream.respond(headers, { waitForTrailers: true });
  stream.end(reply.body);
}
