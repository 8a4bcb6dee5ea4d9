/** Addresses within the workspace. */
export const paths = {
  queue: '/',
  login: '/logga-in',
  case: (id: string) => `/arende/${encodeURIComponent(id)}`,
  decide: (caseId: string, taskId: string) =>
    `/arende/${encodeURIComponent(caseId)}/uppgift/${encodeURIComponent(taskId)}`,
};
