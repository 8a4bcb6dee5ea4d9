/** Whose contact a form is about: the resident's own, or the organisation's that she represents. */
export type ContactOf = 'self' | 'company';

/** Where each contact is kept, and what to read again when it has changed. */
export const contactRoutes = {
  self: {
    save: 'PUT /api/me/contact',
    sendCode: 'POST /api/me/contact/code',
    confirm: 'POST /api/me/contact/confirm',
    reads: ['GET /api/me', 'GET /api/me/known'],
  },
  company: {
    save: 'PUT /api/company/contact',
    sendCode: 'POST /api/company/contact/code',
    confirm: 'POST /api/company/contact/confirm',
    reads: ['GET /api/company/contact', 'GET /api/me/known'],
  },
} as const;
