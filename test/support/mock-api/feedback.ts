import { statement } from './catalogue';
import type { MockRoute } from './routes';

/** What residents say about the e-services, and how accessible these are. */
export const feedback: Record<string, MockRoute> = {
  'GET /api/accessibility': (_, { language }) => statement(language),
  'POST /api/accessibility/reports': () => ({}),
  'GET /api/cases/:id/survey': (state) => ({ offered: true, answered: state.surveyed }),
  'POST /api/cases/:id/survey': (state) => {
    state.surveyed = true;
    return {};
  },
};
