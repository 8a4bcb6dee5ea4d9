/** What a notice is made of: nothing of it tells who the person is or what the case is about. */
interface NoticeTextInput {
  /** Null when there is no case yet, such as when somebody is asked to sign. */
  readonly diaryNumber: string | null;
  readonly portalUrl: string;
  readonly municipality: string;
}

interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

/**
 * The text of a notice. No case content,
 * personal number or name of a service stands in it (Datainspektionen on e-mail and SMS), only where to log in.
 */
export function noticeText({ diaryNumber, portalUrl, municipality }: NoticeTextInput): NoticeText {
  if (!diaryNumber) {
    return {
      subject: 'Något väntar på dig',
      body: `Något väntar på dig hos kommunen. Logga in på ${portalUrl} för att läsa mer. /${municipality}`,
    };
  }
  return {
    subject: `Nytt i ditt ärende ${diaryNumber}`,
    body: `Det har hänt något i ditt ärende ${diaryNumber}. Logga in på ${portalUrl} för att läsa mer. /${municipality}`,
  };
}
