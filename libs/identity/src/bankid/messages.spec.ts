import { callMessageFor, messageFor } from './messages';

describe('messages to the person', () => {
  it.each([
    ['outstandingTransaction', 'same', false, 'RFA13'],
    ['outstandingTransaction', 'other', false, 'RFA1'],
    ['noClient', 'same', false, 'RFA1'],
    ['started', 'same', false, 'RFA15A'],
    ['started', 'same', true, 'RFA15B'],
    ['started', 'other', false, 'RFA15B'],
    ['userMrtd', 'other', false, 'RFA23'],
    ['userSign', 'other', false, 'RFA9'],
    ['userCallConfirm', 'other', false, 'OWN-CALL'],
    ['processing', 'same', false, 'RFA21'],
    ['somethingNew', 'same', false, 'RFA21'],
    ['constructor', 'same', false, 'RFA21'],
  ] as const)('pending %s on the %s device (phone: %s) is %s', (hintCode, device, mobile, code) => {
    expect(messageFor({ status: 'pending', hintCode, device, mobile, language: 'sv' }).code).toBe(code);
  });

  it.each([
    ['expiredTransaction', 'RFA8', 'RFA8'],
    ['certificateErr', 'RFA16', 'RFA16'],
    ['userCancel', 'RFA6', 'RFA6'],
    ['cancelled', 'RFA3', 'RFA3'],
    ['startFailed', 'RFA17A', 'RFA17B'],
    ['userDeclinedCall', 'OWN-CALL-DECLINED', 'OWN-CALL-DECLINED'],
    ['notSupportedByUserApp', 'OWN-APP-OLD', 'OWN-APP-OLD'],
    ['transactionRiskBlocked', 'OWN-RISK', 'OWN-RISK'],
    ['somethingNew', 'RFA22', 'RFA22'],
  ])('failed %s is %s on the same device, %s on another', (hintCode, same, other) => {
    const code = (device: 'same' | 'other') => messageFor({ status: 'failed', hintCode, device, language: 'en' }).code;
    expect([code('same'), code('other')]).toEqual([same, other]);
  });

  it('speaks Swedish and English', () => {
    const situation = { status: 'pending', hintCode: 'userSign', device: 'other' } as const;
    expect(messageFor({ ...situation, language: 'sv' }).text).toMatch(/^Skriv in din säkerhetskod/);
    expect(messageFor({ ...situation, language: 'en' }).text).toMatch(/^Enter your security code/);
  });

  it.each([
    ['pending', 'outstandingTransaction'],
    ['pending', 'noClient'],
    ['pending', 'userCallConfirm'],
    ['pending', 'userSign'],
    ['failed', 'userDeclinedCall'],
    ['failed', 'certificateErr'],
  ] as const)('tells the officer in a call what %s %s means', (status, hintCode) => {
    const message = callMessageFor({ status, hintCode, language: 'sv' });
    expect(message.code).toBe(`CALL-${hintCode}`);
    expect(message.text).toMatch(/person|appen/i);
    expect(callMessageFor({ status, hintCode, language: 'en' }).text).not.toBe(message.text);
  });

  it('tells the officer something of hints that nobody knows yet, too', () => {
    const text = (status: 'pending' | 'failed') => callMessageFor({ status, hintCode: 'toString', language: 'sv' });
    expect([text('pending').code, text('failed').code]).toEqual(['CALL-unknown', 'CALL-unknown']);
    expect(text('failed').text).toContain('inte identifierad');
  });
});
