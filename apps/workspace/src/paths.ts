/** Addresses within the workspace. */
export const paths = {
  queue: '/',
  login: '/logga-in',
  call: '/samtal',
  assistedNew: '/registrera',
  assistedOfCall: (callId: string) => `/registrera?${new URLSearchParams({ samtal: callId })}`,
  assisted: (id: string) => `/registrera/${encodeURIComponent(id)}`,
  persons: '/person',
  person: (id: string, purpose?: string, caseId?: string) => {
    const query = new URLSearchParams({ ...(purpose && { syfte: purpose }), ...(caseId && { arende: caseId }) });
    return `/person/${id.startsWith(':') ? id : encodeURIComponent(id)}${query.size > 0 ? `?${query}` : ''}`;
  },
  bookings: '/bokningar',
  deputies: '/vikarie',
  powers: '/fullmakter',
  newPower: '/fullmakter/ny',
  trustees: '/stallforetradare',
  rectifications: '/rattelser',
  rectification: (id: string) => `/rattelser/${encodeURIComponent(id)}`,
  organisation: '/organisation',
  reviews: '/loggranskning',
  review: (id: string) => `/loggranskning/${encodeURIComponent(id)}`,
  questions: '/loggfragor',
  case: (id: string) => `/arende/${encodeURIComponent(id)}`,
  messages: (id: string) => `/arende/${encodeURIComponent(id)}#messages`,
  company: (caseId: string) => `/arende/${encodeURIComponent(caseId)}/foretag`,
  decide: (caseId: string, taskId: string) =>
    `/arende/${encodeURIComponent(caseId)}/uppgift/${encodeURIComponent(taskId)}`,
};
