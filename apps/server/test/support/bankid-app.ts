import request, { type Response as Answer } from 'supertest';
import { DataSource } from 'typeorm';
import { testPersons } from '../../../sandbox/src';
import type { Browser } from './browser';
import type { TestPlatform } from './platform';

/** The number of a test person of the sandbox. */
export const numberOf = (key: string): string =>
  testPersons.residents.find((person) => person.key === key)?.personalNumber ?? '';

/** What a person does in her BankID app. */
export const actInApp = ({ sandbox }: TestPlatform, body: object) =>
  request(sandbox.url).post('/bankid/api/act').send(body);

/** Begins a login; the order as the page gets it. */
export const startOrder = async (browser: Browser, device = 'other') =>
  (await browser.post('/api/login/bankid', { device }).expect(200)).body;

/** BankID is asked every two seconds at most; this lets that time be over. */
export async function pollOrder({ app }: TestPlatform, browser: Browser, orderId: string): Promise<Answer> {
  await app.get(DataSource).query('update identity.bankid_order set collected_at = null where id = $1', [orderId]);
  return browser.post('/api/login/bankid/poll', { orderId });
}

/** Logs a test person in by QR code. */
export async function logInWithBankId(platform: TestPlatform, browser: Browser, key: string) {
  const order = (await browser.post('/api/login/bankid', { device: 'other' }).expect(200)).body;
  await actInApp(platform, { qr: order.qr, personalNumber: numberOf(key), action: 'sign' }).expect(200);
  const answer = await browser.post('/api/login/bankid/poll', { orderId: order.orderId }).expect(200);
  await browser.session();
  return answer;
}
