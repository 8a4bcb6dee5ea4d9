import type { Language } from '@farled/infra';
import type { Id, Party } from '@farled/kernel';
import type { NoticeKind } from './notice-kind';
import { NOTICE_WORDS, type NoticeWords } from './notice-words';

/** What a notice is made of: nothing of it tells who is told or what the case is about. */
interface NoticeTextInput {
  /** The one that the recipient has chosen. */
  readonly language: Language;
  readonly kind: NoticeKind;
  /** Null when there is no case yet, such as when somebody is asked to sign. */
  readonly caseId: Id | null;
  readonly diaryNumber: string | null;
  readonly partyKind: Party['kind'];
  readonly portalUrl: string;
  readonly municipality: string;
}

/**
 * The text of a notice, with the address that leads to the case after login. No case content, personal number or name
 * of a service stands in it (Datainspektionen on e-mail and SMS).
 */
export function noticeText(input: NoticeTextInput): NoticeWords {
  const { language, kind, diaryNumber, partyKind, municipality } = input;
  const { subject, body } = NOTICE_WORDS[partyKind][language][kind](diaryNumber ?? '');
  return { subject, body: `${body} ${addressOf(input)} /${municipality}` };
}

/** Short, since it goes in text messages; the portal leads on from there. */
function addressOf({ kind, caseId, partyKind, portalUrl }: NoticeTextInput): string {
  if (kind === 'download') return `${portalUrl}/mina-uppgifter`;
  if (!caseId) return portalUrl;
  return `${portalUrl}/${partyKind === 'organisation' ? 'f' : 'a'}/${caseId}`;
}
