import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { log } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import { parseBulk, UnreadableBulk } from './bulk';
import { ClusterLog } from './cluster-log';
import { ExporterConfig } from './exporter.config';
import { ForeignRecords } from './foreign-records';
import { BodyTooLarge, readBody } from './read-body';

/** The exporter sends a bulk once it holds 10 MB; a single record is at most 4 MB before it becomes JSON. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What the exporter prepares in an Elasticsearch before its first bulk; there is nothing to prepare here. */
const PREPARATION = /^\/(_ilm\/policy|_component_template|_index_template)\/[^/]+$|^\/[^/]+\/_settings$/;

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Takes the records of a real Zeebe from its stock Elasticsearch exporter, by answering as an Elasticsearch would. */
@Injectable()
export class RecordReceiver {
  private server: Server | undefined;

  constructor(
    private readonly config: ExporterConfig,
    private readonly clusterLog: ClusterLog,
  ) {}

  /** Begins to listen; the port is returned, which matters when the configured one is 0. */
  async start(): Promise<number> {
    const server = createServer((request, response) => void this.serve(request, response));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.config.port, this.config.host, resolve);
    });
    return (server.address() as AddressInfo).port;
  }

  /** Ends after the bulks that are under way. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await this.answer(request).catch(refusal);
    const text = JSON.stringify(body);
    if (!this.server) response.setHeader('connection', 'close');
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const text = await readBody(request, MOST_BYTES);
    if (request.method === 'POST' && path === '/_bulk') {
      await this.clusterLog.append(parseBulk(text));
      return { status: 200, body: { errors: false, items: [] } };
    }
    if (request.method === 'PUT' && PREPARATION.test(path)) return { status: 200, body: { acknowledged: true } };
    return failed(404, 'resource_not_found_exception', `no such address: ${request.method} ${path}`);
  }
}

/** Anything but 2xx makes the exporter send the same bulk again, so nothing is lost while a fault is mended. */
function refusal(error: Error): Answer {
  log().error({ err: error }, "records of Zeebe's exporter were refused");
  if (error instanceof BodyTooLarge) return failed(413, 'content_too_long_exception', error.message);
  if (error instanceof UnreadableBulk || error instanceof URIError)
    return failed(400, 'illegal_argument_exception', error.message);
  if (error instanceof ForeignRecords) return failed(409, 'version_conflict_engine_exception', error.message);
  return failed(503, 'unavailable_shards_exception', 'the records could not be kept');
}

const failed = (status: number, type: string, reason: string): Answer => ({
  status,
  body: { error: { type, reason }, status },
});
