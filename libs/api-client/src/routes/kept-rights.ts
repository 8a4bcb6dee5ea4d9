import type {
  ImportedTrustees,
  KeptPower,
  NewPaperPower,
  NewTrustee,
  PaperParties,
  RightPage,
  RightSearch,
  StoredDocument,
  Trustee,
  TrusteeScope,
} from '../types';

type ById = { id: string };

/** Rights to act for others that the municipality keeps itself: trustees, and powers of attorney. */
export interface KeptRightRoutes {
  'POST /api/officer/trustees/search': { body: RightSearch; response: RightPage<Trustee> };
  'POST /api/officer/trustees': { body: NewTrustee; response: ById };
  'POST /api/officer/trustees/import': { body: { csv: string; trial: boolean }; response: ImportedTrustees };
  'PUT /api/officer/trustees/{id}': { path: ById; body: TrusteeScope; response: unknown };
  'POST /api/officer/trustees/{id}/end': { path: ById; response: unknown };
  'POST /api/officer/powers-of-attorney/search': { body: RightSearch; response: RightPage<KeptPower> };
  'POST /api/officer/powers-of-attorney/scans': { body: File; response: StoredDocument };
  'POST /api/officer/powers-of-attorney/names': { body: PaperParties; response: PaperParties };
  'POST /api/officer/powers-of-attorney': { body: NewPaperPower; response: ById };
  'POST /api/officer/powers-of-attorney/{id}/end': { path: ById; response: unknown };
}
