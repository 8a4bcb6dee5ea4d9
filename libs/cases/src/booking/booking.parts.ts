import { BookingController } from './booking.controller';
import { BookingJobs } from './booking.jobs';
import { BookingService } from './booking.service';
import { BookingCalendar } from './booking-calendar';
import { BookingChoice } from './booking-choice';
import { BookingDesk } from './booking-desk';
import { BookingFiles } from './booking-files';
import { BookingResources } from './booking-resources';
import { BookingUpkeep } from './booking-upkeep';
import { BookingViews } from './booking-view';
import { DayListController } from './day-list.controller';
import { DayListService } from './day-list.service';
import { WaitingLine } from './waiting-line';

/** Where booking is reached. */
export const bookingControllers = [BookingController, DayListController];

/** What booking is made of. */
export const bookingProviders = [
  BookingJobs,
  BookingService,
  BookingCalendar,
  BookingChoice,
  BookingDesk,
  BookingFiles,
  BookingResources,
  BookingUpkeep,
  BookingViews,
  DayListService,
  WaitingLine,
];
