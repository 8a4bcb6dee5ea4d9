import type {
  AccessibilityReport,
  AccessibilityStatement,
  NewAccessibilityReport,
  SurveyAnswer,
  SurveyResult,
} from '../types';

type ById = { id: string };

/** What residents say about the e-services, and how accessible these are. */
export interface FeedbackRoutes {
  'GET /api/cases/{id}/survey': { path: ById; response: { offered: boolean; answered: boolean } };
  'POST /api/cases/{id}/survey': { path: ById; body: SurveyAnswer; response: unknown };
  'GET /api/studio/services/{slug}/survey': { path: { slug: string }; response: SurveyResult };
  'GET /api/accessibility': { response: AccessibilityStatement };
  'POST /api/accessibility/reports': { body: NewAccessibilityReport; response: unknown };
  'GET /api/studio/accessibility-reports': { response: { items: AccessibilityReport[] } };
  'POST /api/studio/accessibility-reports/{id}/handle': { path: ById; body: { note: string }; response: unknown };
}
