import type {
  DraftCheck,
  EditedAnnouncement,
  Instant,
  NewAnnouncement,
  ServiceDraft,
  StudioIncident,
  StudioService,
  StudioServicePage,
  TimedStep,
} from '../types';

type BySlug = { slug: string };
type ByVersion = BySlug & { version: number };

/** The process owners' services, versions and drafts. */
export interface StudioRoutes {
  'GET /api/studio/services': { response: { items: StudioService[] } };
  'GET /api/studio/services/{slug}': { path: BySlug; response: StudioServicePage };
  'GET /api/studio/services/{slug}/versions/{version}/files': {
    path: ByVersion;
    response: { files: Record<string, string> };
  };
  'GET /api/studio/services/{slug}/versions/{version}/steps': { path: ByVersion; response: { items: TimedStep[] } };
  'POST /api/studio/services/{slug}/draft': { path: BySlug; response: ServiceDraft };
  'GET /api/studio/services/{slug}/draft': { path: BySlug; response: ServiceDraft };
  'DELETE /api/studio/services/{slug}/draft': { path: BySlug; response: unknown };
  'PUT /api/studio/services/{slug}/draft/files/{name}': {
    path: BySlug & { name: string };
    body: { text: string; revision: number };
    response: { revision: number; savedAt: Instant };
  };
  'POST /api/studio/services/{slug}/draft/check': { path: BySlug; response: DraftCheck };
  'POST /api/studio/services/{slug}/publish': {
    path: BySlug;
    body: { revision: number; comment: string };
    response: { version: number };
  };
  'GET /api/studio/announcements': { response: { items: EditedAnnouncement[] } };
  'POST /api/studio/announcements': { body: NewAnnouncement; response: { id: string } };
  'PUT /api/studio/announcements/{id}': {
    path: { id: string };
    body: NewAnnouncement & { revision: number };
    response: unknown;
  };
  'POST /api/studio/announcements/{id}/end': { path: { id: string }; response: unknown };
  'GET /api/studio/incidents': { response: { items: StudioIncident[] } };
}
