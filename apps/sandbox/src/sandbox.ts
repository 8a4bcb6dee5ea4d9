import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '@farled/kernel';
import { Arrivals } from './arrivals';
import { Completion } from './bankid/completion';
import { Means } from './bankid/means';
import { OrderBook } from './bankid/order-book';
import { PersonApp } from './bankid/person-app';
import { CallbackPost } from './callback-post';
import { CardBook } from './card/card-book';
import { AnswerSender } from './case-system/answer-sender';
import { CaseStore } from './case-system/case-store';
import { ensureCertificates, type SandboxCertificates } from './certificates/ensure-certificates';
import { MailReceiver } from './channels/mail-receiver';
import { VirusScanner } from './clamav/virus-scanner';
import { EndedCustody } from './data/ended-custody';
import { LifeEvents } from './data/life-events';
import { OutsideChanges } from './data/outside-changes';
import { eidPages } from './eid/eid-pages';
import { idpPages } from './idp/idp-pages';
import { machineApp } from './machine-app';
import { AnswerSigner } from './mina-ombud/answer-signer';
import { Modes } from './modes';
import { NightPost } from './navet/night-post';
import { TokenIssuer } from './navet/token-issuer';
import { oidcPages } from './oidc/oidc-pages';
import type { SandboxOptions } from './options';
import { addLastStops, peopleApp } from './people-app';
import { SwishBook } from './swish/swish-book';

/** A running sandbox. */
export interface Sandbox {
  /** Pages for people. */
  readonly url: string;
  /** Protocols between machines. */
  readonly tlsUrl: string;
  readonly smtpPort: number;
  readonly clamAvPort: number;
  readonly certificates: SandboxCertificates;
  readonly arrivals: Arrivals;
  readonly modes: Modes;
  readonly custody: EndedCustody;
  readonly events: LifeEvents;
  readonly night: NightPost;
  readonly changes: OutsideChanges;
  readonly swish: SwishBook;
  readonly cards: CardBook;
  close(): Promise<void>;
}

/** Starts the outside world: BankID, IdP, population register, case-handling system, and the receivers of messages. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  const address = options.address ?? host;
  const certificates = await ensureCertificates(options.certificates);
  const world = createWorld(options, certificates);
  const publicUrl = options.publicUrl ?? 'http://127.0.0.1:3000';
  const people = peopleApp({ ...world, publicUrl });
  const http = createHttpServer(people);
  const https = createHttpsServer(tlsOptions(certificates), machineApp(world));
  // Before whoever answers it, for that takes what it has understood off the address.
  for (const server of [http, https])
    server.prependListener('request', ({ method, url }) => options.onRequest?.(`${method} ${url}`));
  const mail = new MailReceiver(world.arrivals, world.modes, certificates.server);

  const httpPort = await listen(http, options.port ?? 3001, host);
  const url = `http://${address}:${httpPort}`;
  world.cards.pagesUrl = url;
  people.use('/idp', idpPages(certificates, url));
  people.use('/oidc', oidcPages(certificates, url, publicUrl));
  people.use('/eid', eidPages(certificates, url, world.modes));
  addLastStops(people);
  const tlsPort = await listen(https, options.tlsPort ?? 3002, host);
  const smtpPort = await mail.listen(options.smtpPort ?? 3025, host);
  const scanner = new VirusScanner(world.modes, options.slowMs ?? 8_000);
  const clamAvPort = await scanner.listen(options.clamAvPort ?? 3003, host);
  const { arrivals, modes, answers, callbacks, custody, events, night, changes, swish, cards } = world;
  const close = async (): Promise<void> => {
    answers.close();
    callbacks.close();
    await Promise.all([stop(http), stop(https), mail.close(), scanner.close()]);
  };
  const addresses = { url, tlsUrl: `https://${address}:${tlsPort}`, smtpPort, clamAvPort };
  return { ...addresses, certificates, arrivals, modes, custody, events, night, changes, swish, cards, close };
}

function createWorld(options: SandboxOptions, certificates: SandboxCertificates) {
  const clock = options.clock ?? systemClock;
  const slowMs = options.slowMs ?? 8_000;
  const arrivals = new Arrivals(clock);
  const modes = new Modes(slowMs);
  const custody = new EndedCustody();
  const events = new LifeEvents(clock, custody);
  const night = new NightPost(options.deliveries ?? '.farled/deliveries', events, modes, clock);
  const orders = new OrderBook(clock, options.startWindowMs ?? 30_000, arrivals);
  const completion = new Completion(certificates, new Means(certificates));
  const times = { answerDelayMs: options.answerDelayMs ?? 1_500, retryDelayMs: options.retryDelayMs ?? 1_000 };
  const callbacks = new CallbackPost(modes, times.retryDelayMs);
  return {
    ...{ clock, arrivals, modes, orders, callbacks, cardKey: certificates.cardKey },
    ...{ swish: new SwishBook(clock, callbacks, arrivals), cards: new CardBook(callbacks, arrivals) },
    ...{ custody, events, night },
    app: new PersonApp(orders, completion, modes, slowMs),
    ...issuers(clock, certificates),
    ...{ changes: new OutsideChanges(), signer: new AnswerSigner(), municipality: certificates.samlSp.certificate },
    cases: new CaseStore(arrivals),
    answers: new AnswerSender(certificates.caseSystemSecret, clock, modes, times),
  };
}

/** Each outside system has its own OAuth2 server. */
const issuers = (
  clock: Clock,
  { navetSecret, bolagsverketSecret, minaOmbudSecret, lantmaterietSecret }: SandboxCertificates,
) => ({
  tokens: new TokenIssuer(clock, navetSecret, ['fbfuppgoffakt']),
  companyTokens: new TokenIssuer(clock, bolagsverketSecret, [
    'vardefulla-datamangder:read',
    'foretagsinformation:read',
  ]),
  mandateTokens: new TokenIssuer(clock, minaOmbudSecret, ['user:self']),
  titleTokens: new TokenIssuer(clock, lantmaterietSecret, ['inskrivning_direkt_v3_read']),
});

const tlsOptions = ({ server, ca }: SandboxCertificates) => ({
  ...{ cert: server.certificate, key: server.key, ca: ca.certificate },
  ...{ requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' as const },
});

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
