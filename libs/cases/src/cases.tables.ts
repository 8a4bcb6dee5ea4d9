import type { LibraryTables } from '@farled/infra';
import { Appeal } from './appeal/appeal.entity';
import { Draft } from './application/draft.entity';
import { AssistedApplication } from './assisted/assisted-application.entity';
import { Booking } from './booking/booking.entity';
import { BookingSlot } from './booking/booking-slot.entity';
import { BookingWait } from './booking/booking-wait.entity';
import { Call } from './call/call.entity';
import { Attachment } from './case/attachment.entity';
import { Case } from './case/case.entity';
import { CaseEvent } from './case/case-event.entity';
import { Message } from './conversation/message.entity';
import { Note } from './conversation/note.entity';
import { Supplement } from './conversation/supplement.entity';
import { Decision } from './decision/decision.entity';
import { Handover } from './handover/handover.entity';
import { HandoverAnswer } from './handover/handover-answer.entity';
import { PowerOfAttorney } from './mandate/power-of-attorney.entity';
import { AddAppeals1795430000011 } from './migrations/add-appeals';
import { AddApplicationParts1795361000011 } from './migrations/add-application-parts';
import { AddBookings1795461000011 } from './migrations/add-bookings';
import { AddCalls1795334400011 } from './migrations/add-calls';
import { AddDataExports1795450000011 } from './migrations/add-data-exports';
import { AddMessages1795420000011 } from './migrations/add-messages';
import { AddPayments1795460000011 } from './migrations/add-payments';
import { AddPermits1795440000011 } from './migrations/add-permits';
import { AddPowersOfAttorney1795333200012 } from './migrations/add-powers-of-attorney';
import { AddRectifications1795351000011 } from './migrations/add-rectifications';
import { AssistedApplications1795336000011 } from './migrations/assisted-applications';
import { CreateCases1763769600011 } from './migrations/create-cases';
import { DecisionByDeputy1795335500011 } from './migrations/decision-by-deputy';
import { FreezeSources1795333200001 } from './migrations/freeze-sources';
import { NoteStoppedCases1795335000011 } from './migrations/note-stopped-cases';
import { ReportsWithoutLogin1795369000011 } from './migrations/reports-without-login';
import { RepresentParties1795332600011 } from './migrations/represent-parties';
import { UnitsAndDeputies1795334200011 } from './migrations/units-and-deputies';
import { DataExport } from './my-data/data-export.entity';
import { ApplicationPart } from './part/application-part.entity';
import { Payment } from './payment/payment.entity';
import { PaymentAttempt } from './payment/payment-attempt.entity';
import { Refund } from './payment/refund.entity';
import { Permit } from './permit/permit.entity';
import { Effect } from './process/effect.entity';
import { ProtectedOpening } from './protection/protected-opening.entity';
import { Rectification } from './rectification/rectification.entity';
import { AnonymousReport } from './report/anonymous-report.entity';
import { SignRequest } from './signing/sign-request.entity';
import { Signing } from './signing/signing.entity';
import { Task } from './task/task.entity';

/** What cases keeps in the database. */
export const casesTables: LibraryTables = {
  library: 'cases',
  entities: [
    Draft,
    Signing,
    SignRequest,
    ApplicationPart,
    PowerOfAttorney,
    Case,
    CaseEvent,
    Attachment,
    Task,
    Supplement,
    Note,
    Message,
    Appeal,
    Permit,
    DataExport,
    Decision,
    Handover,
    HandoverAnswer,
    Effect,
    ProtectedOpening,
    Call,
    Rectification,
    AssistedApplication,
    AnonymousReport,
    Payment,
    PaymentAttempt,
    Refund,
    Booking,
    BookingSlot,
    BookingWait,
  ],
  migrations: [
    CreateCases1763769600011,
    RepresentParties1795332600011,
    FreezeSources1795333200001,
    AddPowersOfAttorney1795333200012,
    UnitsAndDeputies1795334200011,
    AddCalls1795334400011,
    NoteStoppedCases1795335000011,
    DecisionByDeputy1795335500011,
    AddRectifications1795351000011,
    AssistedApplications1795336000011,
    ReportsWithoutLogin1795369000011,
    AddMessages1795420000011,
    AddAppeals1795430000011,
    AddPermits1795440000011,
    AddDataExports1795450000011,
    AddApplicationParts1795361000011,
    AddPayments1795460000011,
    AddBookings1795461000011,
  ],
};
