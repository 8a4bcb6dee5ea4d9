/** The theme that holds every e-service. */
export const ALL = 'alla';

/** Addresses of the portal's pages, in Swedish and in one place. */
export const paths = {
  start: '/',
  theme: (code: string) => `/?tema=${encodeURIComponent(code)}`,
  service: (slug: string) => `/tjanster/${slug}`,
  login: (backTo: string) => `/logga-in?till=${encodeURIComponent(backTo)}`,
  apply: (slug: string) => `/ansok/${slug}`,
  application: (draftId: string) => `/ansokan/${draftId}`,
  step: (draftId: string, page: string) => `/ansokan/${draftId}/steg/${page}`,
  review: (draftId: string) => `/ansokan/${draftId}/granska`,
  sign: (draftId: string, signingId: string) => `/ansokan/${draftId}/skriv-under/${signingId}`,
  receipt: (caseId: string) => `/kvittens/${caseId}`,
  report: (slug: string) => `/anmal/${slug}`,
  follow: '/folj',
  acting: '/foretrad',
  actingThen: (backTo: string) => `/foretrad?till=${encodeURIComponent(backTo)}`,
  awaiting: (draftId: string) => `/vantar-pa-underskrift/${draftId}`,
  signRequest: (id: string) => `/att-skriva-under/${id}`,
  part: (id: string) => `/att-skriva-under/${id}/del`,
  partStep: (id: string, page: string) => `/att-skriva-under/${id}/del/steg/${page}`,
  partReview: (id: string) => `/att-skriva-under/${id}/del/granska`,
  mandates: '/fullmakter',
  newMandate: '/fullmakter/ny',
  signMandate: (id: string) => `/fullmakter/${id}/skriv-under`,
  cases: '/mina-arenden',
  case: (caseId: string) => `/mina-arenden/${caseId}`,
  details: '/mina-uppgifter',
  accessibility: '/tillganglighet',
  accessibilityReport: '/tillganglighet/rapportera',
  privacy: '/personuppgifter',
  status: '/driftlage',
} as const;

/** Files the API serves as downloads. */
export const downloads = {
  paperForm: (slug: string, language: string) =>
    `/api/services/${encodeURIComponent(slug)}/paper-form.pdf?lang=${language}`,
  draftDocument: (draftId: string, documentId: string) =>
    `/api/drafts/${encodeURIComponent(draftId)}/documents/${encodeURIComponent(documentId)}`,
  receipt: (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}/receipt.pdf`,
  export: (id: string) => `/api/me/export/${encodeURIComponent(id)}/file`,
  paymentReceipt: (caseId: string, paymentId: string) =>
    `/api/cases/${encodeURIComponent(caseId)}/payments/${encodeURIComponent(paymentId)}/receipt.pdf`,
  bookedTime: (caseId: string, bookingId: string) =>
    `/api/cases/${encodeURIComponent(caseId)}/bookings/${encodeURIComponent(bookingId)}/time.ics`,
  document: (caseId: string, documentId: string) =>
    `/api/cases/${encodeURIComponent(caseId)}/documents/${encodeURIComponent(documentId)}`,
} as const;
