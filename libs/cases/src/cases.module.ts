import './cases.policies';
import './texts';
import { ConnectorsModule } from '@farled/connectors';
import { provideConfig } from '@farled/infra';
import { MessagesModule } from '@farled/messages';
import { Module } from '@nestjs/common';
import { ApplicationRight } from './application/application-right';
import { DraftController } from './application/draft.controller';
import { DraftService } from './application/draft.service';
import { DraftExpiry } from './application/draft-expiry';
import { DraftFiles } from './application/draft-files';
import { DraftReader } from './application/draft-reader';
import { DraftUploadController } from './application/draft-upload.controller';
import { DraftUploads } from './application/draft-uploads';
import { Drafts } from './application/drafts';
import { PersonAnswers } from './application/person-answers';
import { assistedControllers, assistedProviders } from './assisted/assisted.parts';
import { bookingControllers, bookingProviders } from './booking/booking.parts';
import { CallController } from './call/call.controller';
import { CallService } from './call/call.service';
import { CallAccess } from './call/call-access';
import { CallDesk } from './call/call-desk';
import { CallUpkeep } from './call/call-upkeep';
import { CaseCalls } from './call/case-calls';
import { Applicants } from './case/applicants';
import { CaseDocuments } from './case/case-documents';
import { CaseFiles } from './case/case-file';
import { CaseJournal } from './case/case-journal';
import { CaseLabels } from './case/case-labels';
import { CaseRepresentatives } from './case/case-representatives';
import { CaseStore } from './case/case-store';
import { CaseTrace } from './case/case-trace';
import { EServices } from './case/e-services';
import { InstanceCases } from './case/instance-cases';
import { Uploads } from './case/uploads';
import { ClosingController } from './closing/closing.controller';
import { ClosingService } from './closing/closing.service';
import { CompanyContactController } from './company-contact/company-contact.controller';
import { CompanyContactDesk } from './company-contact/company-contact-desk';
import { SupplementController } from './conversation/supplement.controller';
import { SupplementJobs } from './conversation/supplement.jobs';
import { SupplementService } from './conversation/supplement.service';
import { SupplementFiles } from './conversation/supplement-files';
import { SupplementIntake } from './conversation/supplement-intake';
import { DecisionJobs } from './decision/decision.jobs';
import { DecisionRecord } from './decision/decision-record';
import { DecisionWriter } from './decision/decision-writer';
import { CaseSignatures } from './evidence/case-signatures';
import { CaseSignaturesController } from './evidence/case-signatures.controller';
import { CaseTallies } from './figures/case-tallies';
import { CallbackController } from './handover/callback.controller';
import { HandoverJobs } from './handover/handover.jobs';
import { HandoverAnswers } from './handover/handover-answers';
import { HandoverDelivery } from './handover/handover-delivery';
import { HandoverDesk } from './handover/handover-desk';
import { CaseRegisters } from './known/case-registers';
import { CompanyFacts } from './known/company-facts';
import { CompanyKnownController } from './known/company-known.controller';
import { KnownController } from './known/known.controller';
import { KnownCasesReader } from './known/known-cases';
import { KnownFacts } from './known/known-facts';
import { OfficerCompanyKnown } from './known/officer-company-known';
import { OfficerKnown } from './known/officer-known.service';
import { GiverWords } from './mandate/giver-words';
import { MandatesService } from './mandate/mandates.service';
import { PaperParties } from './mandate/paper-parties';
import { PaperPowerController } from './mandate/paper-power.controller';
import { PaperPowers } from './mandate/paper-powers.service';
import { PaperRegistration } from './mandate/paper-registration';
import { PaperScans } from './mandate/paper-scans';
import { PowerOfAttorneyController } from './mandate/power-of-attorney.controller';
import { PowerOfAttorneyService } from './mandate/power-of-attorney.service';
import { PowerOfAttorneyText } from './mandate/power-of-attorney-text';
import { RightFinder } from './mandate/right-finder';
import { TrusteeController } from './mandate/trustee.controller';
import { TrusteeService } from './mandate/trustee.service';
import { TrusteeImport } from './mandate/trustee-import';
import { TrusteeViews } from './mandate/trustee-view';
import { AccessLogConfig } from './my-pages/access-log.config';
import { ContactDesk } from './my-pages/contact-desk';
import { KnownElsewhere } from './my-pages/known-elsewhere';
import { SectionWords } from './my-pages/known-section';
import { KnownStanding } from './my-pages/known-standing';
import { MeController } from './my-pages/me.controller';
import { MeService } from './my-pages/me.service';
import { MyAccessLog } from './my-pages/my-access-log.service';
import { MyCasesController } from './my-pages/my-cases.controller';
import { MyCasesService } from './my-pages/my-cases.service';
import { OwnApplications } from './my-pages/own-applications';
import { OwnCases } from './my-pages/own-cases';
import { OwnDocuments } from './my-pages/own-documents';
import { ReceiptService } from './my-pages/receipt.service';
import { WhatWeKnow } from './my-pages/what-we-know';
import { PaperFormController } from './paper-form/paper-form.controller';
import { PaperFormService } from './paper-form/paper-form.service';
import { PartController } from './part/part.controller';
import { PartService } from './part/part.service';
import { Parts } from './part/parts';
import { paymentControllers, paymentProviders } from './payment/payment.parts';
import { CasePrefill } from './prefill/case-prefill';
import { CompanyPrefill } from './prefill/company-prefill';
import { ContactPrefill } from './prefill/contact-prefill';
import { OwnershipPrefill } from './prefill/ownership-prefill';
import { PersonPrefill } from './prefill/person-prefill';
import { Prefill } from './prefill/prefill';
import { CaseJobs } from './process/case.jobs';
import { CaseSpanJobs } from './process/case-span.jobs';
import { Effects } from './process/effects';
import { InstanceChanges } from './process/instance-changes';
import { ProcessOutbox } from './process/process-outbox';
import { ReminderJobs } from './process/reminder.jobs';
import { StartVariables } from './process/start-variables';
import { ProtectedOpenings } from './protection/protected-openings';
import { OfficerRectificationController } from './rectification/officer-rectification.controller';
import { OfficerRectifications } from './rectification/officer-rectifications';
import { RectificationConfig } from './rectification/rectification.config';
import { RectificationController } from './rectification/rectification.controller';
import { RectificationAnswers } from './rectification/rectification-answers';
import { RectificationDesk } from './rectification/rectification-desk';
import { RectificationIntake } from './rectification/rectification-intake';
import { reporting, reportingControllers } from './reporting';
import { residentWork, residentWorkControllers } from './resident-work';
import { CoSigners } from './signing/co-signers';
import { CoSigningService } from './signing/co-signing.service';
import { Freezer } from './signing/freezer';
import { ReviewController } from './signing/review.controller';
import { ReviewService } from './signing/review.service';
import { SignRequestController } from './signing/sign-request.controller';
import { SignRequestService } from './signing/sign-request.service';
import { SignRequestExpiry } from './signing/sign-request-expiry';
import { SignRequests } from './signing/sign-requests';
import { SignatureDesk } from './signing/signature-desk';
import { SignatureOrders } from './signing/signature-orders';
import { SignersStanding } from './signing/signers-standing';
import { SigningController } from './signing/signing.controller';
import { SigningService } from './signing/signing.service';
import { CaseAcceptance } from './submission/case-acceptance';
import { JointSubmission } from './submission/joint-submission';
import { SubmissionController } from './submission/submission.controller';
import { SubmissionService } from './submission/submission.service';
import { LastAnswer } from './task/last-answer';
import { RegisterMarks } from './task/register-marks';
import { TaskController } from './task/task.controller';
import { TaskService } from './task/task.service';
import { TaskLedger } from './task/task-ledger';
import { TaskListService } from './task/task-list.service';
import { TaskOutbox } from './task/task-outbox';
import { TaskPreviewService } from './task/task-preview.service';
import { TaskQuery } from './task/task-query';
import { TaskStream } from './task/task-stream';
import { CaseEntrance } from './workspace/case-entrance';
import { CaseNotes } from './workspace/case-notes';
import { CaseRight } from './workspace/case-right';
import { OfficerCaseController } from './workspace/officer-case.controller';
import { OfficerCaseService } from './workspace/officer-case.service';
import { OfficerCaseReader } from './workspace/officer-case-reader';
import { RegisterComparison } from './workspace/register-comparison';

const application = [
  PersonAnswers,
  Drafts,
  DraftExpiry,
  DraftReader,
  DraftService,
  DraftFiles,
  DraftUploads,
  ReviewService,
  SigningService,
];
const prefill = [Prefill, PersonPrefill, ContactPrefill, CasePrefill, CompanyPrefill, OwnershipPrefill];
const signing = [
  ApplicationRight,
  CoSigners,
  CoSigningService,
  Freezer,
  SignRequestService,
  SignRequests,
  SignRequestExpiry,
  SignatureOrders,
  SignatureDesk,
];
const parts = [Parts, PartService, SignersStanding];
const submission = [SubmissionService, CaseAcceptance, JointSubmission];
const shared = [
  EServices,
  Applicants,
  CaseDocuments,
  CaseFiles,
  CaseJournal,
  CaseRepresentatives,
  CaseStore,
  CaseTrace,
  InstanceCases,
  Uploads,
  CaseLabels,
];
const accessLog = [MyAccessLog, provideConfig(AccessLogConfig)];
const mandates = [MandatesService, PowerOfAttorneyService, PowerOfAttorneyText, GiverWords, RightFinder];
const papers = [PaperParties, PaperPowers, PaperRegistration, PaperScans];
const trustees = [TrusteeService, TrusteeImport, TrusteeViews];
const residentPages = [
  MeService,
  MyCasesService,
  OwnApplications,
  OwnCases,
  OwnDocuments,
  WhatWeKnow,
  KnownElsewhere,
  KnownStanding,
  SectionWords,
  ContactDesk,
  CompanyContactDesk,
  ReceiptService,
  PaperFormService,
];
const conversation = [SupplementService, SupplementIntake, SupplementFiles];
const officers = [TaskService, TaskListService, TaskPreviewService, TaskQuery, OfficerCaseService, OfficerCaseReader];
const reading = [
  RegisterMarks,
  CaseEntrance,
  CaseRight,
  CaseNotes,
  ClosingService,
  RegisterComparison,
  ProtectedOpenings,
];
const decisions = [DecisionRecord, DecisionWriter, LastAnswer];
const handover = [HandoverAnswers, HandoverDelivery, HandoverDesk];
const process = [InstanceChanges, Effects, StartVariables, ProcessOutbox, TaskLedger, TaskOutbox, TaskStream];
const calls = [CallService, CallAccess, CaseCalls, CallDesk, CallUpkeep, CaseSignatures];
const figures = [CaseTallies];
const known = [OfficerKnown, OfficerCompanyKnown, CaseRegisters, CompanyFacts, KnownFacts, KnownCasesReader];
const rectification = [
  provideConfig(RectificationConfig),
  RectificationDesk,
  RectificationIntake,
  OfficerRectifications,
  RectificationAnswers,
];
const jobs = [CaseJobs, CaseSpanJobs, ReminderJobs, SupplementJobs, DecisionJobs, HandoverJobs];

/** The life of a case. Needs a DiaryRegistrar, which libs/records provides. */
@Module({
  imports: [ConnectorsModule, MessagesModule],
  controllers: [
    DraftController,
    DraftUploadController,
    SigningController,
    ReviewController,
    SignRequestController,
    PartController,
    PowerOfAttorneyController,
    TrusteeController,
    PaperPowerController,
    SubmissionController,
    MeController,
    CompanyContactController,
    MyCasesController,
    PaperFormController,
    SupplementController,
    ...reportingControllers,
    ...residentWorkControllers,
    TaskController,
    OfficerCaseController,
    ClosingController,
    CallbackController,
    CallController,
    ...assistedControllers,
    CaseSignaturesController,
    KnownController,
    CompanyKnownController,
    RectificationController,
    OfficerRectificationController,
    ...paymentControllers,
    ...bookingControllers,
  ],
  providers: [
    ...[...application, ...prefill, ...signing, ...parts, ...submission, ...shared, ...residentPages],
    ...[...mandates, ...papers, ...trustees, ...conversation, ...accessLog],
    ...[...officers, ...reading, ...decisions, ...handover, ...process, ...jobs, ...figures, ...calls, ...known],
    ...[
      ...rectification,
      ...assistedProviders,
      ...residentWork,
      ...reporting,
      ...paymentProviders,
      ...bookingProviders,
    ],
  ],
  exports: [...figures, InstanceCases, CaseLabels, OwnCases],
})
export class CasesModule {}
