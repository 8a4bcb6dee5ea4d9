export interface ServiceSummary {
  slug: string;
  title: string;
  summary: string;
  subjects: string[];
  lifeEvents: string[];
  open: boolean;
  closedReason?: string;
}

export interface ServiceStep {
  id: string;
  title: string;
  text: string;
}

export interface ServiceChannel {
  kind: string;
  text: string;
}

export interface ServicePage {
  slug: string;
  title: string;
  summary: string;
  intro: string;
  youNeed: string[];
  steps: ServiceStep[];
  cost: string;
  answerWithin: string;
  medianDays: number | null;
  responsible: { department: string; committee: string; phone: string; email: string };
  legalBasis: string;
  channels: ServiceChannel[];
  eLegitimationLevel: number;
  /** Nobody can apply with the e-legitimation of another country alone. */
  needsPersonalNumber: boolean;
  open: boolean;
  closedReason?: string;
  version: number;
}
