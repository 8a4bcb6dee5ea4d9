import { createHmac } from 'node:crypto';
import { verifyCallback } from './callback-signature';

const secret = 'the secret of the test';
const now = new Date('2026-11-20T10:00:00Z');
const seconds = now.getTime() / 1000;
const body = Buffer.from('{"answerId":"1"}');
const sign = (at: number, content: Buffer, key = secret) =>
  `${at}.${createHmac('sha256', key).update(`${at}.`).update(content).digest('hex')}`;

describe('the signature of a callback', () => {
  it('accepts what was signed with the secret within five minutes', () => {
    expect(() => verifyCallback({ signature: sign(seconds - 299, body), rawBody: body }, secret, now)).not.toThrow();
  });

  it.each([
    ['no signature', undefined, 'callback.signature-missing'],
    ['half a signature', `${seconds}.abc`, 'callback.signature-missing'],
    ['another secret', sign(seconds, body, 'x'), 'callback.signature-wrong'],
    ['another body', sign(seconds, Buffer.from('{}')), 'callback.signature-wrong'],
    ['an old signature, replayed', sign(seconds - 301, body), 'callback.signature-old'],
    ['a signature from the future', sign(seconds + 301, body), 'callback.signature-old'],
  ])('refuses %s', (_, signature, code) => {
    expect(() => verifyCallback({ signature, rawBody: body }, secret, now)).toThrow(code);
  });
});
