import { mentionsPersonalNumber } from '@farled/kernel';
import { NOTICE_KINDS } from './notice-kind';
import { noticeText } from './notice-text';

const input = {
  language: 'sv',
  kind: 'news',
  caseId: '01890000-0000-7000-8000-000000000000',
  diaryNumber: 'BUN 2026/000123',
  partyKind: 'person',
  portalUrl: 'https://e.exempel.se',
  municipality: 'Exempelköping',
} as const;
/** Words that would tell what a case is about, or who somebody is. */
const TELLING =
  /avslag|bevilja|rejected|approved|förskola|färdtjänst|barn|child|sekretess|skydd|protected|personnummer/i;
const everyNotice = NOTICE_KINDS.flatMap((kind) =>
  (['sv', 'en'] as const).flatMap((language) =>
    (['person', 'organisation'] as const).map(
      (partyKind) => [`${kind} ${language} ${partyKind}`, { kind, language, partyKind }] as const,
    ),
  ),
);

describe('the text of a notice', () => {
  it('says that something has happened, in which case, and where to read it after login', () => {
    expect(noticeText(input).body).toBe(
      'Det har hänt något i ditt ärende BUN 2026/000123. Logga in: https://e.exempel.se/a/01890000-0000-7000-8000-000000000000 /Exempelköping',
    );
  });

  it('comes in the language that the person has chosen', () => {
    expect(noticeText({ ...input, language: 'en' }).body).toContain(
      'Something has happened in your case BUN 2026/000123.',
    );
    expect(noticeText({ ...input, language: 'en', kind: 'waiting', caseId: null }).subject).toBe(
      'Something is waiting for you',
    );
  });

  it('tells an organisation that it is its own case', () => {
    const text = noticeText({ ...input, partyKind: 'organisation' });
    expect(text.subject).toBe('Nytt i ert ärende BUN 2026/000123');
    expect(text.body).toContain('som företrädare: https://e.exempel.se/f/');
  });

  it.each(everyNotice)('tells nothing of anybody, and fits in two parts of a text message: %s', (_, choice) => {
    const { subject, body } = noticeText({ ...input, ...choice });
    expect(`${subject} ${body}`).not.toMatch(TELLING);
    expect(mentionsPersonalNumber(`${subject} ${body}`)).toBe(false);
    expect(subject.length).toBeLessThanOrEqual(60);
    // GSM 03.38: 160 characters in one part, 153 in each of several.
    expect(body.length).toBeLessThanOrEqual(choice.partyKind === 'person' ? 160 : 306);
  });
});
