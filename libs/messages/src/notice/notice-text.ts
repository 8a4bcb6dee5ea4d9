/** What a notice is made of: nothing of it tells who the person is or what the case is about. */
export interface NoticeTextInput {
  readonly diaryNumber: string;
  readonly portalUrl: string;
  readonly municipality: string;
}

export interface NoticeText {
  readonly subject: string;
  readonly body: string;
}

/**
 * The text of a notice. OSL 26 kap. and Datainspektionen's guidance: no case content, personal number or name of a
 * service that tells something about the person, only that something has happened and where to log in.
 */
export function noticeText(input: NoticeTextInput, language: string): NoticeText {
  const { diaryNumber, portalUrl, municipality } = input;
  if (language === 'en') {
    return {
      subject: `News in your case ${diaryNumber}`,
      body: `Something has happened in your case ${diaryNumber}. Log in at ${portalUrl} to read more. /${municipality}`,
    };
  }
  return {
    subject: `Nytt i ditt ärende ${diaryNumber}`,
    body: `Det har hänt något i ditt ärende ${diaryNumber}. Logga in på ${portalUrl} för att läsa mer. /${municipality}`,
  };
}
