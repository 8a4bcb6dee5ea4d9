import { noticeRoute } from './notice-route';

const reachable = (...channels: string[]) => ({
  email: channels.includes('email'),
  sms: channels.includes('sms'),
  'digital-mail': channels.includes('digital-mail'),
});

describe('the channel of a notice', () => {
  it('is the one that was asked for', () => {
    expect(noticeRoute('sms', reachable('email', 'sms'))).toBe('sms');
    expect(noticeRoute('digital-mail', reachable('email', 'digital-mail'))).toBe('digital-mail');
  });

  it('is the next one that reaches the person, or none', () => {
    expect(noticeRoute('digital-mail', reachable('email', 'sms'))).toBe('email');
    expect(noticeRoute('email', reachable('sms', 'digital-mail'))).toBe('sms');
    expect(noticeRoute('email', reachable('digital-mail'))).toBeUndefined();
  });
});
