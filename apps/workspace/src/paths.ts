/** Addresses within the workspace. */
export const paths = {
  queue: '/',
  login: '/logga-in',
  call: '/samtal',
  deputies: '/vikarie',
  powers: '/fullmakter',
  newPower: '/fullmakter/ny',
  trustees: '/stallforetradare',
  organisation: '/organisation',
  reviews: '/loggranskning',
  review: (id: string) => `/loggranskning/${encodeURIComponent(id)}`,
  questions: '/loggfragor',
  case: (id: string) => `/arende/${encodeURIComponent(id)}`,
  decide: (caseId: string, taskId: string) =>
    `/arende/${encodeURIComponent(caseId)}/uppgift/${encodeURIComponent(taskId)}`,
};
