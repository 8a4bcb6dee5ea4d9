import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentityModule, identityTables } from '@farled/identity';
import { DatabaseModule, HttpModule, InfraModule, infraTables, PeriodicWork } from '@farled/infra';
import { RegisterModule, registerTables } from '@farled/register';
import { Logger } from '@nestjs/common';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { eidIdps } from '../../sandbox/src/eid/eid-idps';
import { federationMetadata } from '../../sandbox/src/eid/eid-metadata';
import { startPlatform, type TestPlatform } from './support/platform';

jest.setTimeout(30_000);
const DAY = 86_400_000;

describe('metadata of the federation', () => {
  let platform: TestPlatform;
  const folder = mkdtempSync(join(tmpdir(), 'farled-metadata-'));
  const file = join(folder, 'metadata.xml');
  let warnings: jest.SpyInstance;

  beforeAll(async () => {
    warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    process.env.FARLED_EID_METADATA = file;
    const tables = [infraTables, registerTables, identityTables];
    platform = await startPlatform([
      DatabaseModule.forRoot(tables),
      ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
    ]);
  }, 60_000);
  afterAll(async () => {
    warnings.mockRestore();
    await platform?.stop();
    delete process.env.FARLED_EID_METADATA;
    rmSync(folder, { recursive: true });
  });

  const sql = (query: string) => platform.app.get(DataSource).query(query);
  const offered = async (): Promise<string[]> => {
    const { body } = await request(platform.app.getHttpServer()).get('/api/eid/providers').expect(200);
    return body.map(({ name }: { name: string }) => name);
  };
  const row = async () => (await sql('select * from identity.federation_source'))[0];
  const alarms = async (): Promise<string[]> =>
    (await sql(`select code from infra.alarm where reference = '${file}' and closed_at is null`)).map(
      ({ code }: { code: string }) => code,
    );
  /** Metadata of so many of the sandbox's IdPs, as the federation signs it at a time. */
  const published = (count: number, at = new Date()): string => {
    const { certificates, url } = platform.sandbox;
    return federationMetadata(eidIdps(certificates, url).slice(0, count), certificates.eidFederation, at);
  };
  const refresh = async (text: string): Promise<void> => {
    writeFileSync(file, text);
    await sql(`update identity.federation_source set next_refresh_at = '-infinity'`);
    await platform.app.get(PeriodicWork).runAll();
  };

  it('offers nothing, and tells the operator, as long as none has come', async () => {
    expect(await offered()).toEqual([]);
    expect(await alarms()).toEqual(['eid.metadata-not-refreshed']);
  });

  it('is refreshed as often as it says, and no later than configured', async () => {
    await refresh(published(1));
    expect(await offered()).toEqual(['Exempel-legitimation']);
    const { fetched_at: fetched, next_refresh_at: next, failing_since: failing } = await row();
    expect(next.getTime() - fetched.getTime()).toBe(3_600_000);
    expect(failing).toBeNull();
    await refresh(published(2));
    expect(await offered()).toHaveLength(2);
  });

  it('is not asked for before its time, nor by two processes at once', async () => {
    writeFileSync(file, published(3));
    await platform.app.get(PeriodicWork).runAll();
    expect(await offered()).toHaveLength(2);
  });

  it.each([
    ['changed after it was signed', () => published(3).replace('Exempel-legitimation', 'Annan')],
    ['not signed', () => published(3).replace(/<ds:Signature [\s\S]*?<\/ds:Signature>/, '')],
    ['no longer valid', () => published(3, new Date(Date.now() - 8 * DAY))],
    ['no XML', () => 'nonsense'],
    [
      'signed by somebody else',
      () => {
        const { certificates, url } = platform.sandbox;
        return federationMetadata(eidIdps(certificates, url), certificates.eidIdp, new Date());
      },
    ],
  ])('leaves the last good in place when the new one is %s', async (_, text) => {
    await refresh(text());
    expect(await offered()).toEqual(['Exempel-legitimation', 'Prov-legitimation']);
    const { failing_since: failing, next_refresh_at: next } = await row();
    expect(failing).not.toBeNull();
    expect(next.getTime() - Date.now()).toBeLessThanOrEqual(300_000);
  });

  it('recovers with the next good one', async () => {
    await refresh(published(3));
    expect(await offered()).toHaveLength(3);
    expect((await row()).failing_since).toBeNull();
  });

  it('closes the alarm by itself then, and says so by e-mail', async () => {
    expect(await alarms()).toEqual([]);
    const mails = await sql("select payload from infra.outbox where kind = 'alarm.mail' order by seq");
    expect(mails.at(-1)).toMatchObject({
      payload: { code: 'eid.metadata-not-refreshed', reference: file, isOver: true },
    });
  });

  it('offers nothing of what has expired, however long its source is silent', async () => {
    await sql(`update identity.federation_source set valid_until = now() - interval '1 second'`);
    expect(await offered()).toEqual([]);
  });
});

describe('our own metadata', () => {
  it('is signed, shows what we are, and every key', async () => {
    const tables = [infraTables, registerTables, identityTables];
    process.env.FARLED_EID_CERTIFICATES = 'saml-sp.crt,eid-idp.crt';
    process.env.FARLED_EID_KEYS = 'saml-sp.key,eid-idp.key';
    const platform = await startPlatform([
      DatabaseModule.forRoot(tables),
      ...[InfraModule, HttpModule, RegisterModule, IdentityModule],
    ]);
    try {
      for (const purpose of ['login', 'sign']) {
        const { text } = await request(platform.app.getHttpServer()).get(`/api/eid/${purpose}/metadata`).expect(200);
        expect(text).toContain(`entityID="http://127.0.0.1:3000/api/eid/${purpose}/metadata"`);
        expect(text).toContain(`Location="http://127.0.0.1:3000/api/eid/${purpose}/acs"`);
        expect(text).toContain('http://id.elegnamnden.se/ec/1.0/loa3-pnr');
        expect(text).toContain('accepts-coordination-number');
        expect(text.includes('/st/1.0/sigservice')).toBe(purpose === 'sign');
        expect(text.match(/use="signing"/g)).toHaveLength(2);
        expect(text.match(/use="encryption"/g)).toHaveLength(2);
        expect(text).toContain('<ds:SignatureValue>');
        expect(text).toContain('E-tjänster i Exempelköping'.slice(purpose === 'login' ? 0 : 14));
      }
    } finally {
      await platform.stop();
      delete process.env.FARLED_EID_CERTIFICATES;
      delete process.env.FARLED_EID_KEYS;
    }
  }, 60_000);
});
