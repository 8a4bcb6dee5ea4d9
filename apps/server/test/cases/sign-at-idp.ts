import request from 'supertest';
import { Eid, type EidKey } from '../support/eid';
import type { CaseWorld, Person } from './case-world';

interface AtIdp {
  readonly key?: EidKey;
  readonly person: string;
  /** What goes wrong there, as the sandbox names it. */
  readonly action?: string;
}

/**
 * Signs what lies at an address of the API with another e-legitimation than BankID: to the IdP, and back. Returns the page
 * of the IdP and where the browser was sent in the end.
 */
export async function signAtIdp(world: CaseWorld, signer: Person, path: string, { key = 'exempel', ...choice }: AtIdp) {
  const eid = new Eid(world);
  const server = request(world.app.getHttpServer());
  const begun = await signer.post(`${path}/eid`, { idp: eid.id(key) }).expect(200);
  const cookies = (begun.headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split(';')[0] ?? '');
  const page = await eid.atIdp(await server.get(begun.body.next).set('cookie', cookies.join('; ')));
  const form = await eid.choose(page, choice);
  const answer = await server
    .post('/api/eid/sign/acs')
    .set('cookie', cookies.join('; '))
    .type('form')
    .send(form)
    .expect(303);
  return { page: page.text, location: answer.headers.location ?? '' };
}
