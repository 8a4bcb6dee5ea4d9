import type { StaffRole } from '@farled/kernel';
import request from 'supertest';
import type { Browser } from './browser';
import type { TestPlatform } from './platform';

/** A test person of the sandbox for each role. */
const STAFF: Readonly<Record<StaffRole, string>> = {
  'case-officer': 'hanna',
  'protected-data-officer': 'sanna',
  'process-owner': 'peter',
  operator: 'olle',
  auditor: 'rut',
  administrator: 'asta',
  'trustee-registrar': 'gunnar',
  archivist: 'arvid',
  'log-reviewer': 'rut',
};

/** What a member of staff does on the page of the sandbox's IdP. */
export class StaffIdp {
  constructor(private readonly platform: TestPlatform) {}

  /** Begins a login at the platform; the address at the IdP that the browser is sent to. */
  async begin(browser: Browser, returnTo = '/officer/'): Promise<URL> {
    const answer = await browser.agent.get('/api/login/staff').query({ returnTo, provider: 'saml' }).expect(302);
    return new URL(answer.headers.location ?? '');
  }

  /** Chooses who she is, or cancels; the answer that the IdP's page would carry back. */
  async choose(idp: URL, choice: { staff?: string; action?: string }): Promise<string> {
    const { url } = this.platform.sandbox;
    const page = await request(url).get(`${idp.pathname}${idp.search}`).expect(200);
    const login = /name="login" value="([^"]+)"/.exec(page.text)?.[1];
    const onward = await request(url)
      .post('/idp/sso/choose')
      .type('form')
      .send({ login, ...choice });
    return /name="SAMLResponse" value="([^"]+)"/.exec(onward.text)?.[1] ?? '';
  }

  answer(browser: Browser, SAMLResponse: string) {
    return browser.agent.post('/api/login/staff/acs').type('form').send({ SAMLResponse });
  }

  /** Logs a test person of the role in; returns all roles that she has. */
  async logIn(browser: Browser, role: StaffRole): Promise<StaffRole[]> {
    const response = await this.choose(await this.begin(browser), { staff: STAFF[role], action: 'login' });
    await this.answer(browser, response).expect(303);
    return (await browser.session()).roles;
  }
}
