import type { Language } from '@farled/infra';
import type { Party } from '@farled/kernel';

/** What a notice is made of: nothing of it tells who is told or what the case is about. */
interface NoticeTextInput {
  /** The one that the recipient has chosen. */
  readonly language: Language;
  /** Null when there is no case yet, such as when somebody is asked to sign. */
  readonly diaryNumber: string | null;
  readonly partyKind: Party['kind'];
  readonly portalUrl: string;
  readonly municipality: string;
}

interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

type Wording = (number: string, url: string) => NoticeText;

const CASE: Record<Language, Wording> = {
  sv: (number, url) => ({
    subject: `Nytt i ditt ärende ${number}`,
    body: `Det har hänt något i ditt ärende ${number}. Logga in på ${url} för att läsa mer.`,
  }),
  en: (number, url) => ({
    subject: `News in your case ${number}`,
    body: `Something has happened in your case ${number}. Log in at ${url} to read more.`,
  }),
};

/** Whoever opens an organisation's mail acts for it first, and finds the case there. */
const ORGANISATION_CASE: Record<Language, Wording> = {
  sv: (number, url) => ({
    subject: `Nytt i ert ärende ${number}`,
    body: `Det har hänt något i ert ärende ${number}. Logga in på ${url} som företrädare för att läsa mer.`,
  }),
  en: (number, url) => ({
    subject: `News in your organisation's case ${number}`,
    body: `Something has happened in your organisation's case ${number}. Log in at ${url} as a representative.`,
  }),
};

const WAITING: Record<Language, Wording> = {
  sv: (_, url) => ({
    subject: 'Något väntar på dig',
    body: `Något väntar på dig hos kommunen. Logga in på ${url} för att läsa mer.`,
  }),
  en: (_, url) => ({
    subject: 'Something is waiting for you',
    body: `Something is waiting for you at the municipality. Log in at ${url} to read more.`,
  }),
};

/**
 * The text of a notice. No case content,
 * personal number or name of a service stands in it (Datainspektionen on e-mail and SMS), only where to log in.
 */
export function noticeText({ language, diaryNumber, partyKind, portalUrl, municipality }: NoticeTextInput): NoticeText {
  const about = partyKind === 'organisation' ? ORGANISATION_CASE : CASE;
  const wording = (diaryNumber ? about : WAITING)[language];
  const { subject, body } = wording(diaryNumber ?? '', portalUrl);
  return { subject, body: `${body} /${municipality}` };
}
