import request from 'supertest';
import { testPersons } from '../../../sandbox/src';
import type { Browser } from './browser';
import type { TestPlatform } from './platform';

/** The number of a test person of the sandbox. */
export const numberOf = (key: string): string =>
  testPersons.residents.find((person) => person.key === key)?.personalNumber ?? '';

/** What a person does in her BankID app. */
export const actInApp = ({ sandbox }: TestPlatform, body: object) =>
  request(sandbox.url).post('/bankid/api/act').send(body);

/** Logs a test person in by QR code. */
export async function logInWithBankId(platform: TestPlatform, browser: Browser, key: string) {
  const order = (await browser.post('/api/login/bankid', { device: 'other' }).expect(200)).body;
  await actInApp(platform, { qr: order.qr, personalNumber: numberOf(key), action: 'sign' }).expect(200);
  const answer = await browser.post('/api/login/bankid/poll', { orderId: order.orderId }).expect(200);
  await browser.session();
  return answer;
}
