import { noticeText } from './notice-text';

const input = { diaryNumber: 'BU 2026-00012', portalUrl: 'https://e.exempel.se', municipality: 'Exempelköping' };

describe('the text of a notice', () => {
  it('says that something has happened, in which case, and where to log in', () => {
    expect(noticeText(input).body).toBe(
      'Det har hänt något i ditt ärende BU 2026-00012. Logga in på https://e.exempel.se för att läsa mer. /Exempelköping',
    );
  });

  it('fits in one text message (GSM 7-bit, 160 characters) with a portal address of ordinary length', () => {
    expect(noticeText(input).body.length).toBeLessThanOrEqual(160);
  });
});
