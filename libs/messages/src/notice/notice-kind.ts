/**
 * What a notice is about, as far as it may say:
 * `question` and `question-due` = an answer is waited for; `permit-ends` = a permit can be renewed; `download` = what
 * somebody has asked to take with her is ready; `waiting` = there is no case yet.
 */
export const NOTICE_KINDS = [
  'news',
  'message',
  'question',
  'question-due',
  'decision',
  'appeal',
  'permit-ends',
  'download',
  'waiting',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
