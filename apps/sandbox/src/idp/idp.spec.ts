import { generateKeyPairSync } from 'node:crypto';
import { type SamlConfig, SAML as ServiceProvider } from '@node-saml/passport-saml';
import supertest from 'supertest';
import { TestSandbox } from '../testing';

jest.setTimeout(60_000);

const ACS = 'http://127.0.0.1:3000/api/login/staff/acs';
const SP = 'http://127.0.0.1:3000/api/login/staff/metadata';

describe('the staff’s SAML IdP', () => {
  let world: TestSandbox;
  beforeAll(async () => {
    world = await TestSandbox.start();
  });
  afterAll(() => world.stop());

  const browser = () => supertest(world.sandbox.url);
  const sp = (more: Partial<SamlConfig> = {}) => {
    const { samlIdp, samlSp } = world.sandbox.certificates;
    return new ServiceProvider({
      ...{ entryPoint: `${world.sandbox.url}/idp/sso`, callbackUrl: ACS, issuer: SP, audience: SP },
      ...{ idpCert: samlIdp.certificate, privateKey: samlSp.key, decryptionPvk: samlSp.key },
      ...{ signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256', acceptedClockSkewMs: 60_000 },
      ...{ wantAuthnResponseSigned: true, wantAssertionsSigned: true, validateInResponseTo: 'always' as never },
      ...{ authnContext: ['http://id.elegnamnden.se/loa/1.0/loa3'], racComparison: 'exact', identifierFormat: null },
      ...{ skipRequestCompression: true, forceAuthn: true, idpIssuer: `${world.sandbox.url}/idp/metadata`, ...more },
    });
  };
  const start = async (provider: ServiceProvider, relayState = 'back-to-queue') => {
    const url = new URL(await provider.getAuthorizeUrlAsync(relayState, undefined, {}));
    return browser().get(`${url.pathname}${url.search}`);
  };
  const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const choose = async (page: string, form: object) =>
    (
      await browser()
        .post('/idp/sso/choose')
        .type('form')
        .send({ login: hidden(page, 'login'), ...form })
        .expect(200)
    ).text;

  it('answers a signed request with a signed response and a signed, encrypted assertion', async () => {
    const provider = sp();
    const page = (await start(provider)).text;
    expect(page).toContain('Hanna Handläggare');
    const onward = await choose(page, { staff: 'sanna', action: 'login' });
    expect(onward).toContain(`action="${ACS}"`);
    const SAMLResponse = hidden(onward, 'SAMLResponse');
    expect(Buffer.from(SAMLResponse, 'base64').toString('utf8')).not.toContain('Sekretess');
    const { profile } = await provider.validatePostResponseAsync({
      SAMLResponse,
      RelayState: hidden(onward, 'RelayState'),
    });
    expect(hidden(onward, 'RelayState')).toBe('back-to-queue');
    expect(profile).toMatchObject({
      'urn:oid:2.16.840.1.113730.3.1.241': 'Sanna Sekretess',
      'urn:oid:2.5.4.42': 'Sanna',
      'urn:oid:1.2.752.29.6.2.1': 'SE0000000000-1003',
      memberOf: ['farled-case-officers', 'farled-protected'],
      department: 'Barn och utbildning',
      nameIDFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    });
    const assertion = profile?.getAssertionXml?.() ?? '';
    expect(assertion).toContain(`Recipient="${ACS}"`);
    expect(assertion).toContain('http://id.elegnamnden.se/loa/1.0/loa3');
    await expect(provider.validatePostResponseAsync({ SAMLResponse })).rejects.toThrow(/InResponseTo/);
  });

  it('gives somebody without groups no groups', async () => {
    const provider = sp();
    const onward = await choose((await start(provider)).text, { staff: 'nora', action: 'login' });
    const { profile } = await provider.validatePostResponseAsync({ SAMLResponse: hidden(onward, 'SAMLResponse') });
    expect(profile?.memberOf).toBeUndefined();
  });

  it('takes requests of the POST binding too, signed within', async () => {
    const provider = sp({ authnRequestBinding: 'HTTP-POST' });
    const form = await provider.getAuthorizeFormAsync('somewhere');
    const page = await browser()
      .post('/idp/sso')
      .type('form')
      .send({ SAMLRequest: hidden(form, 'SAMLRequest'), RelayState: 'somewhere' });
    const onward = await choose(page.text, { staff: 'hanna', action: 'login' });
    const { profile } = await provider.validatePostResponseAsync({ SAMLResponse: hidden(onward, 'SAMLResponse') });
    expect(profile?.['urn:oid:2.5.4.42']).toBe('Hanna');
  });

  it('refuses a request that is unsigned, signed by a stranger, or changed', async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const key = stranger.export({ type: 'pkcs8', format: 'pem' }).toString();
    for (const provider of [
      sp({ privateKey: undefined }),
      sp({ privateKey: key }),
      sp({ signatureAlgorithm: 'sha1' }),
    ]) {
      const page = await start(provider);
      expect([page.status, page.text.includes('Begäran godtas inte')]).toEqual([400, true]);
    }
    const url = new URL(await sp().getAuthorizeUrlAsync('x', undefined, {}));
    await browser()
      .get(`/idp/sso${url.search.replace('RelayState=x', 'RelayState=y')}`)
      .expect(400);
    await browser().get('/idp/sso').expect(400);
    await browser().post('/idp/sso').type('form').send({ SAMLRequest: 'PCFET0NUWVBFIHg+' }).expect(400);
  });

  it('says so when the person cancels, when another level is asked for, and when nobody may be asked', async () => {
    const cancelling = sp();
    const cancelled = await choose((await start(cancelling)).text, { action: 'cancel' });
    const higher = (await start(sp({ authnContext: ['http://id.elegnamnden.se/loa/1.0/loa4'] }))).text;
    const passive = (await start(sp({ passive: true }))).text;
    const status = (page: string) => Buffer.from(hidden(page, 'SAMLResponse'), 'base64').toString('utf8');
    expect(status(cancelled)).toContain('http://id.elegnamnden.se/status/1.0/cancel');
    expect(status(higher)).toContain('urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext');
    expect(status(passive)).toContain('urn:oasis:names:tc:SAML:2.0:status:NoPassive');
    await expect(
      cancelling.validatePostResponseAsync({ SAMLResponse: hidden(cancelled, 'SAMLResponse') }),
    ).rejects.toThrow();
  });

  it('answers each request once', async () => {
    const page = (await start(sp())).text;
    await choose(page, { staff: 'hanna', action: 'login' });
    const form = { login: hidden(page, 'login'), staff: 'hanna', action: 'login' };
    await browser().post('/idp/sso/choose').type('form').send(form).expect(404);
  });

  it('publishes signed metadata', async () => {
    const { text } = await browser()
      .get('/idp/metadata')
      .buffer(true)
      .parse(asText)
      .expect(200)
      .then(({ body }) => ({ text: String(body) }));
    expect(text).toContain(`entityID="${world.sandbox.url}/idp/metadata"`);
    expect(text).toContain('<ds:SignatureValue>');
    expect(text).toContain(`Location="${world.sandbox.url}/idp/sso"`);
  });
});

function asText(response: supertest.Response, done: (error: Error | null, body: string) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
}
