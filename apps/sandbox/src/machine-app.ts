import type { TLSSocket } from 'node:tls';
import type { Clock } from '@farled/kernel';
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import type { Arrivals } from './arrivals';
import type { OrderBook } from './bankid/order-book';
import { relyingPartyApi } from './bankid/relying-party-api';
import { openCompanyApi } from './bolagsverket/open-company-api';
import { signatoryApi } from './bolagsverket/signatory-api';
import { cardApi } from './card/card-api';
import type { CardBook } from './card/card-book';
import type { AnswerSender } from './case-system/answer-sender';
import type { CaseStore } from './case-system/case-store';
import { caseSystemApi } from './case-system/case-system-api';
import { digitalMailApi, smsApi } from './channels/message-api';
import type { LifeEvents } from './data/life-events';
import type { OutsideChanges } from './data/outside-changes';
import { titleApi } from './lantmateriet/title-api';
import type { AnswerSigner } from './mina-ombud/answer-signer';
import { mandateApi } from './mina-ombud/mandate-api';
import type { Modes } from './modes';
import { personDataApi } from './navet/person-data-api';
import { populationRegisterApi } from './navet/population-register-api';
import { tokenApi } from './navet/token-api';
import type { TokenIssuer } from './navet/token-issuer';
import { swishApi } from './swish/swish-api';
import type { SwishBook } from './swish/swish-book';

/** The systems that answer machines. */
export interface Systems {
  readonly orders: OrderBook;
  readonly tokens: TokenIssuer;
  readonly companyTokens: TokenIssuer;
  readonly mandateTokens: TokenIssuer;
  readonly titleTokens: TokenIssuer;
  readonly cases: CaseStore;
  readonly answers: AnswerSender;
  readonly arrivals: Arrivals;
  readonly modes: Modes;
  readonly clock: Clock;
  readonly events: LifeEvents;
  readonly changes: OutsideChanges;
  readonly swish: SwishBook;
  readonly cards: CardBook;
  /** Key of the municipality at the card provider. */
  readonly cardKey: string;
  readonly signer: AnswerSigner;
  /** Certificate by which the municipality signs. */
  readonly municipality: string;
}

/** All protocols between machines. The client certificate has been checked by the TLS layer; here, whose it is. */
export function machineApp(systems: Systems): Express {
  const { orders, tokens, cases, answers, arrivals, modes, clock, events, changes } = systems;
  const app = express().disable('x-powered-by').disable('etag');
  app.use(onlyTheMunicipality);
  app.use('/rp/v6.0', relyingPartyApi(orders, modes));
  app.use('/oauth2/v1/sysorg/token', tokenApi(tokens, modes, 'navet'));
  app.use(
    '/folkbokforing/folkbokforingsuppgifter-for-offentliga-aktorer/v3',
    populationRegisterApi({ tokens, modes, clock, events }),
  );
  app.use('/na/na_epersondata/V2', personDataApi(modes, events));
  addRegisters(app, systems);
  app.use('/case-system/v1', caseSystemApi(cases, answers, modes));
  app.use('/swish-cpcapi/api', swishApi(systems.swish, modes));
  app.use('/card/v1', cardApi(systems.cards, modes, systems.cardKey));
  app.use('/sms/v1', smsApi(arrivals, modes));
  app.use('/digital-mail/v1', digitalMailApi(arrivals, modes, changes));
  app.use((_request, response) => void response.status(404).json({ error: 'not found' }));
  app.use(unreadable);
  return app;
}

/** Bolagsverket, Mina ombud and Lantmäteriet. */
function addRegisters(app: Express, systems: Systems): void {
  const { companyTokens, mandateTokens, titleTokens, modes, clock, changes, signer, municipality } = systems;
  const companies = { tokens: companyTokens, modes, clock, changes };
  app.use('/oauth2/token', tokenApi(companyTokens, modes, 'bolagsverket'));
  app.use('/vardefulla-datamangder/v1', openCompanyApi(companies));
  app.use('/foretagsinformation/v4', signatoryApi(companies));
  app.use('/auth/realms/dfm/protocol/openid-connect/token', tokenApi(mandateTokens, modes, 'mina-ombud'));
  const mandates = { tokens: mandateTokens, modes, clock, changes, signer, municipality };
  app.use('/dfm/formedlare/v2', mandateApi(mandates));
  app.use('/token', tokenApi(titleTokens, modes, 'lantmateriet'));
  app.use('/distribution/produkter/inskrivning/v3', titleApi(titleTokens, modes));
}

function onlyTheMunicipality(request: Request, response: Response, next: NextFunction): void {
  const { subject } = (request.socket as TLSSocket).getPeerCertificate();
  if (subject?.CN === 'farled-client') next();
  else response.status(403).json({ error: 'this certificate has no access here' });
}

const unreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  response.status(error.status ?? 500).json({ error: error.status ? 'the request cannot be read' : 'internal error' });
};
