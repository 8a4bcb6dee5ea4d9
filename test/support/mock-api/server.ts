import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { MockProblem, type MockRequest, routes } from './routes';
import { type MockState, newState } from './state';

/** The policy the real server sends with the portal (libs/infra); a page that breaks it must fail its check. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface MockApi {
  url: string;
  state: MockState;
  reset(): void;
  close(): Promise<void>;
}

/** Serves a built web app with an API that only pretends, for work on pages and checks in a browser. */
export async function startMockApi(webRoot: string, port = 0): Promise<MockApi> {
  const api = { state: newState() };
  const server = createServer((request, response) => void handle(webRoot, api.state, request, response));
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get state() {
      return api.state;
    },
    reset: () => {
      api.state = newState();
    },
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

async function handle(
  root: string,
  state: MockState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://mock');
  if (url.pathname === '/health/ready') return send(response, 200, {});
  if (!url.pathname.startsWith('/api/')) return serveFile(root, url.pathname, { state, response });
  try {
    send(response, 200, await answer(state, request, url));
  } catch (error) {
    const problem = error instanceof MockProblem ? error : new MockProblem(500, 'internal', String(error));
    const { status, code, detail, violations } = problem;
    send(response, status, {
      type: 'about:blank',
      title: '',
      status,
      detail,
      code,
      correlationId: 'mock-7f3a',
      violations,
    });
  }
}

async function answer(state: MockState, request: IncomingMessage, url: URL): Promise<unknown> {
  for (const [pattern, route] of Object.entries(routes)) {
    const params = match(pattern, `${request.method} ${url.pathname}`);
    if (!params) continue;
    const failure = state.fail[pattern];
    if (failure)
      throw new MockProblem(
        failure,
        failure === 404 ? 'not-found' : 'unavailable',
        failure < 500 ? 'Det finns inte.' : '',
      );
    const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'sv';
    return route(state, {
      params,
      query: url.searchParams,
      body: await bodyOf(request),
      language,
    } satisfies MockRequest);
  }
  throw new MockProblem(404, 'not-found', 'Sidan finns inte.');
}

function match(pattern: string, asked: string): string[] | undefined {
  const expression = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`);
  return expression.exec(asked)?.slice(1);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const json = request.headers['content-type']?.includes('json');
  return json && chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {};
}

async function serveFile(
  root: string,
  path: string,
  { state, response }: { state: MockState; response: ServerResponse },
): Promise<void> {
  const file = extname(path) ? path : '/index.html';
  const content = await readFile(join(root, normalize(file))).catch(() => undefined);
  response.writeHead(content ? 200 : 404, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
  });
  response.end(file.endsWith('.html') && state.map ? withMap(String(content), state.map) : content);
}

const withMap = (html: string, map: object): string =>
  html.replace('<head>', `<head><meta name="farled-map" content='${JSON.stringify(map)}'>`);

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
