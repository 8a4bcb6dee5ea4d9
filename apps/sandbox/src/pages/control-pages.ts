import express, { type Request, type Response, Router } from 'express';
import { type Arrivals, arrivalKind } from '../arrivals';
import type { Modes } from '../modes';
import { sendPage } from '../web/page';
import { SCRIPT, STYLE } from '../web/style';
import { type FrontPage, frontPage } from './front-page';

/** The front page, the assets, and the same for programs: health, arrivals and modes as JSON. */
export function controlPages(shown: FrontPage): Router {
  const { arrivals, modes } = shown;
  const router = Router();
  router.get('/', (_request, response) => sendPage(response, frontPage(shown)));
  router.get('/sandbox.css', (_request, response) => void response.type('css').send(STYLE));
  router.get('/sandbox.js', (_request, response) => void response.type('js').send(SCRIPT));
  router.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/arrivals', (request, response) => listArrivals(arrivals, request, response));
  router.delete('/arrivals', (_request, response) => {
    arrivals.clear();
    response.status(204).end();
  });
  router.post('/arrivals/clear', (_request, response) => {
    arrivals.clear();
    response.redirect(303, '/');
  });
  router.get('/control', (_request, response) => void response.json(modes.all()));
  const bodies = [express.json({ limit: '4kb' }), express.urlencoded({ extended: false, limit: '4kb' })];
  router.post('/control', ...bodies, (request, response) => control(modes, request, response));
  return router;
}

function listArrivals(arrivals: Arrivals, request: Request, response: Response): void {
  const asked = request.query.kind;
  const kind = arrivalKind(asked);
  if (asked !== undefined && !kind) response.status(422).json({ error: 'no such kind' });
  else response.json({ items: arrivals.list(kind) });
}

function control(modes: Modes, request: Request, response: Response): void {
  const { system = '', mode = '', back } = (request.body ?? {}) as Record<string, string | undefined>;
  if (!modes.set(system, mode)) {
    response.status(422).json({ error: 'no such system or mode' });
    return;
  }
  if (request.is('application/json')) response.json(modes.all());
  else response.redirect(303, back === '/case-system' ? back : '/');
}
