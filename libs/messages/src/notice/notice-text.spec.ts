import { noticeText } from './notice-text';

const input = {
  language: 'sv',
  diaryNumber: 'BU 2026-00012',
  partyKind: 'person',
  portalUrl: 'https://e.exempel.se',
  municipality: 'Exempelköping',
} as const;

describe('the text of a notice', () => {
  it('says that something has happened, in which case, and where to log in', () => {
    expect(noticeText(input).body).toBe(
      'Det har hänt något i ditt ärende BU 2026-00012. Logga in på https://e.exempel.se för att läsa mer. /Exempelköping',
    );
  });

  it('comes in the language that the person has chosen', () => {
    expect(noticeText({ ...input, language: 'en' }).body).toBe(
      'Something has happened in your case BU 2026-00012. Log in at https://e.exempel.se to read more. /Exempelköping',
    );
    expect(noticeText({ ...input, language: 'en', diaryNumber: null }).subject).toBe('Something is waiting for you');
  });

  it('tells an organisation that it is its own case', () => {
    const text = noticeText({ ...input, partyKind: 'organisation' });
    expect(text.subject).toBe('Nytt i ert ärende BU 2026-00012');
    expect(text.body).toContain('som företrädare');
    expect(text.body.length).toBeLessThanOrEqual(160);
  });

  it('fits in one text message (GSM 7-bit, 160 characters) with a portal address of ordinary length', () => {
    expect(noticeText(input).body.length).toBeLessThanOrEqual(160);
  });
});
