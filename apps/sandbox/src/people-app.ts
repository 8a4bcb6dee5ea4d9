import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Arrivals } from './arrivals';
import { appApi } from './bankid/app-api';
import { appPages } from './bankid/app-pages';
import type { OrderBook } from './bankid/order-book';
import type { PersonApp } from './bankid/person-app';
import { companyPages } from './bolagsverket/company-pages';
import type { CardBook } from './card/card-book';
import { cardPages } from './card/card-pages';
import type { AnswerSender } from './case-system/answer-sender';
import type { CaseStore } from './case-system/case-store';
import { caseSystemPages } from './case-system/case-system-pages';
import type { LifeEvents } from './data/life-events';
import type { OutsideChanges } from './data/outside-changes';
import type { Modes } from './modes';
import { lifePages } from './navet/life-pages';
import type { NightPost } from './navet/night-post';
import { controlPages } from './pages/control-pages';
import type { SwishBook } from './swish/swish-book';
import { swishPages } from './swish/swish-pages';
import { sendProblem } from './web/page';

/** What the pages show and work on. */
export interface Shown {
  readonly orders: OrderBook;
  readonly app: PersonApp;
  readonly cases: CaseStore;
  readonly answers: AnswerSender;
  readonly arrivals: Arrivals;
  readonly modes: Modes;
  readonly publicUrl: string;
  readonly events: LifeEvents;
  readonly night: NightPost;
  readonly changes: OutsideChanges;
  readonly swish: SwishBook;
  readonly cards: CardBook;
}

/** All pages for people. The IdP is added when the address it is reached at is known. */
export function peopleApp(shown: Shown): Express {
  const { orders, app: personApp, cases, answers, modes, publicUrl, events, night, changes } = shown;
  const app = express().disable('x-powered-by').disable('etag');
  app.use('/bankid/api', appApi(orders, personApp));
  app.use('/bankid', appPages({ orders, app: personApp, publicUrl }));
  app.use('/case-system', caseSystemPages(cases, answers, modes));
  app.use('/swish', swishPages(shown.swish, publicUrl));
  app.use('/card', cardPages(shown.cards, publicUrl));
  app.use(lifePages(events, night));
  app.use(companyPages(changes));
  app.use(controlPages(shown));
  return app;
}

/** The last stops: pages that do not exist, and requests that cannot be read. */
export function addLastStops(app: Express): void {
  app.use((_request, response) => {
    sendProblem(response, 404, 'Sidan finns inte', 'Kontrollera adressen, eller börja från sandlådans startsida.');
  });
  app.use(unreadable);
}

const unreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) =>
  sendProblem(response, error.status ?? 500, 'Det gick inte', 'Sandlådan kunde inte göra det du bad om.');
