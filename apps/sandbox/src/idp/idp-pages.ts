import { newId, systemClock } from '@farled/kernel';
import express, { type Request, type Response, Router } from 'express';
import { BoundedMap } from '../bounded-map';
import type { SandboxCertificates } from '../certificates/ensure-certificates';
import { testPersons } from '../data/test-persons';
import { sendPage, sendProblem } from '../web/page';
import { choosePage, onwardPage } from './idp-views';
import { idpMetadata } from './metadata';
import { type ReceivedRequest, receivePost, receiveRedirect } from './receive-request';
import { SAML } from './saml-names';
import { SamlResponder } from './saml-response';

/**
 * The staff's SAML IdP. It keeps no session: everybody identifies herself anew each time, so ForceAuthn always holds.
 * Its instants are the machine's own time, by which SAML libraries judge them, whatever clock the test has.
 */
export function idpPages(certificates: SandboxCertificates, baseUrl: string): Router {
  const logins = new BoundedMap<string, ReceivedRequest>(500);
  const responder = new SamlResponder(certificates.samlIdp, certificates.samlSp.certificate, `${baseUrl}/idp/metadata`);
  const spCertificate = certificates.samlSp.certificate;
  const form = express.urlencoded({ extended: false, limit: '256kb' });
  const begin = (response: Response, receive: () => ReceivedRequest) => ask({ logins, responder }, response, receive);
  const router = Router();
  router.get('/metadata', (_request, response) => {
    const metadata = idpMetadata(responder.entityId, `${baseUrl}/idp/sso`, certificates.samlIdp);
    response.type('application/samlmetadata+xml').send(metadata);
  });
  router.get('/sso', (request, response) =>
    begin(response, () => receiveRedirect(request.originalUrl.split('?')[1] ?? '', spCertificate)),
  );
  router.post('/sso', form, (request, response) =>
    begin(response, () => receivePost(request.body ?? {}, spCertificate)),
  );
  router.post('/sso/choose', form, (request, response) => choose({ logins, responder }, request, response));
  return router;
}

interface Idp {
  readonly logins: BoundedMap<string, ReceivedRequest>;
  readonly responder: SamlResponder;
}

function ask({ logins, responder }: Idp, response: Response, receive: () => ReceivedRequest): void {
  let received: ReceivedRequest;
  try {
    received = receive();
  } catch (error) {
    sendProblem(response, 400, 'Begäran godtas inte', `Inloggningen stoppades: ${(error as Error).message}.`);
    return;
  }
  const { levels, isPassive } = received.request;
  const obstacle = isPassive ? SAML.noPassive : levels.length > 0 && !levels.includes(SAML.loa3) && SAML.noAuthnContext;
  if (obstacle) {
    send(response, received, responder.failure(received.request, obstacle, systemClock.now()));
    return;
  }
  const login = newId();
  logins.set(login, received);
  sendPage(response, choosePage(login));
}

async function choose({ logins, responder }: Idp, request: Request, response: Response): Promise<void> {
  const { login = '', staff: key, action } = (request.body ?? {}) as Record<string, string | undefined>;
  const received = logins.get(login);
  const staff = testPersons.staff.find((known) => known.key === key);
  if (!received || (!staff && action !== 'cancel')) {
    sendProblem(response, 404, 'Inloggningen finns inte längre', 'Gå tillbaka till tjänsten och börja om.');
    return;
  }
  logins.delete(login);
  const now = systemClock.now();
  if (staff && action !== 'cancel') send(response, received, await responder.success(received.request, staff, now));
  else send(response, received, responder.failure(received.request, SAML.cancel, now));
}

function send(response: Response, { request, relayState }: ReceivedRequest, samlResponse: string): void {
  sendPage(response, onwardPage(request.acsUrl, samlResponse, relayState));
}
