import { createHash } from 'node:crypto';
import { newId, systemClock } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import { BoundedMap } from '../bounded-map';
import type { SandboxCertificates } from '../certificates/ensure-certificates';
import { onwardPage } from '../idp/idp-views';
import { type ReceivedRequest, receivePost, receiveRedirect } from '../idp/receive-request';
import { SAML } from '../idp/saml-names';
import { signElement } from '../idp/sign-element';
import type { Modes } from '../modes';
import { sendPage, sendProblem } from '../web/page';
import { type EidIdp, eidIdps } from './eid-idps';
import { federationMetadata, logo } from './eid-metadata';
import { type EidAttribute, type EidPerson, foreigners, swedes } from './eid-people';
import { eidResponse, signedAnswer } from './eid-response';
import { eidPage } from './eid-views';

const STATUS = 'http://id.elegnamnden.se/status/1.0/';
const LOWER = 'http://id.elegnamnden.se/loa/1.0/loa2';
const FAILURES: Readonly<Record<string, string>> = {
  cancel: SAML.cancel,
  fraud: `${STATUS}fraud`,
  possibleFraud: `${STATUS}possibleFraud`,
  failed: 'urn:oasis:names:tc:SAML:2.0:status:AuthnFailed',
};

interface Waiting {
  readonly idp: EidIdp;
  readonly received: ReceivedRequest;
}

/** Residents' IdPs and the metadata of their federation. As with the staff's, their instants are the machine's own. */
export function eidPages(certificates: SandboxCertificates, baseUrl: string, modes: Modes): Router {
  const idps = eidIdps(certificates, baseUrl);
  const logins = new BoundedMap<string, Waiting>(500);
  const sp = certificates.samlSp.certificate;
  const form = express.urlencoded({ extended: false, limit: '512kb' });
  const router = Router();
  router.get('/metadata', modes.guard('eid-metadata', { error: 'metadata' }), (_request, response) => {
    const metadata = federationMetadata(idps, certificates.eidFederation, systemClock.now());
    response.type('application/samlmetadata+xml').send(metadata);
  });
  for (const idp of idps) {
    const begin = (response: Response, receive: () => ReceivedRequest) => ask(logins, idp, response, receive);
    router.get(`/${idp.key}/logo.svg`, (_request, response) => void response.type('svg').send(logo(idp)));
    router.use(`/${idp.key}/sso`, modes.guard('eid', { error: 'the IdP is out of order' }));
    router.get(`/${idp.key}/sso`, (request, response) =>
      begin(response, () => receiveRedirect(request.originalUrl.split('?')[1] ?? '', sp)),
    );
    router.post(`/${idp.key}/sso`, form, (request, response) =>
      begin(response, () => receivePost(request.body ?? {}, sp)),
    );
    router.post(`/${idp.key}/sso/choose`, form, (request, response) => choose(logins, sp, request, response));
  }
  return router;
}

function ask(
  logins: BoundedMap<string, Waiting>,
  idp: EidIdp,
  response: Response,
  receive: () => ReceivedRequest,
): void {
  let received: ReceivedRequest;
  try {
    received = receive();
  } catch (error) {
    sendProblem(response, 400, 'Begäran godtas inte', `Inloggningen stoppades: ${(error as Error).message}.`);
    return;
  }
  const { levels, extensions, isPassive } = received.request;
  const hasLevel = levels.length === 0 || levels.some((level) => idp.levels.includes(level));
  if (isPassive || !hasLevel) {
    refuse(response, { idp, received }, isPassive ? SAML.noPassive : SAML.noAuthnContext);
    return;
  }
  const login = newId();
  logins.set(login, { idp, received });
  const { signMessage, userMessage, principal } = extensions;
  const message = signMessage ?? userMessage;
  const wish = { login, language: 'sv' as const, isSigning: signMessage !== undefined };
  const more = { ...(message ? { message } : {}), ...(principal ? { expected: principal } : {}) };
  sendPage(response, eidPage(idp, { ...wish, ...more }));
}

async function choose(
  logins: BoundedMap<string, Waiting>,
  spCertificate: string,
  request: Request,
  response: Response,
): Promise<void> {
  const { login = '', person: key, action = '' } = (request.body ?? {}) as Record<string, string | undefined>;
  const waiting = logins.get(login);
  const failure = FAILURES[action];
  const person = personOf(waiting, key);
  logins.delete(login);
  if (waiting && failure) refuse(response, waiting, failure);
  else if (waiting && person) send(response, waiting, await answerOf(waiting, person, action, spCertificate));
  else sendProblem(response, 404, 'Inloggningen finns inte längre', 'Gå tillbaka till tjänsten och börja om.');
}

const personOf = (waiting: Waiting | undefined, key: string | undefined): EidPerson | undefined =>
  (waiting?.idp.isForeign ? foreigners : swedes).find((known) => known.key === key);

function answerOf({ idp, received }: Waiting, person: EidPerson, action: string, sp: string): Promise<string> {
  const { id: requestId, acsUrl, issuer, levels } = received.request;
  const asked = idp.levels.find((known) => levels.includes(known)) ?? '';
  const attributes = [
    ...person.attributes,
    ...shownText(received, action === 'other-text' ? 'Något annat' : undefined),
  ];
  const level = action === 'lower' ? LOWER : asked;
  return signedAnswer(idp, { requestId, acsUrl, sp: issuer, level, attributes, at: systemClock.now() }, sp);
}

/** The proof that the text was shown: its digest (attribute specification, section 3.2.4). */
function shownText({ request }: ReceivedRequest, instead?: string): EidAttribute[] {
  const { signMessage } = request.extensions;
  if (signMessage === undefined) return [];
  const digest = createHash('sha256')
    .update(instead ?? signMessage, 'utf8')
    .digest('base64');
  return [['signMessageDigest', '1.2.752.201.3.14', `http://www.w3.org/2001/04/xmlenc#sha256;${digest}`]];
}

function refuse(response: Response, waiting: Waiting, code: string): void {
  const { idp, received } = waiting;
  const { id: requestId, acsUrl } = received.request;
  const answer = eidResponse(idp, { requestId, acsUrl, at: systemClock.now() }, '', [SAML.responder, code]);
  send(response, waiting, signElement(answer, 'Response', idp.signer));
}

function send(response: Response, { received }: Waiting, samlResponse: string): void {
  sendPage(response, onwardPage(received.request.acsUrl, samlResponse, received.relayState));
}
