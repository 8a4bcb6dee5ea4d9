import { AppealController } from './appeal/appeal.controller';
import { AppealService } from './appeal/appeal.service';
import { AppealAnswers } from './appeal/appeal-answers';
import { AppealWords } from './appeal/appeal-words';
import { OpenAppeals } from './appeal/open-appeals';
import { MessageController } from './conversation/message.controller';
import { MessageService } from './conversation/message.service';
import { MessageFiles } from './conversation/message-files';
import { MessagePost } from './conversation/message-post';
import { OfficerMessageController } from './conversation/officer-message.controller';
import { OfficerMessages } from './conversation/officer-messages';
import { SupplementReminders } from './conversation/supplement-reminders';
import { UnreadMessages } from './conversation/unread-messages';
import { HandlingTimes } from './figures/handling-times';
import { DataArchive } from './my-data/data-archive';
import { DataExportController } from './my-data/data-export.controller';
import { DataExportOutbox } from './my-data/data-export.outbox';
import { DataExports } from './my-data/data-exports';
import { OwnData } from './my-data/own-data';
import { OwnStanding } from './my-data/own-standing';
import { MyTasks } from './my-pages/my-tasks.service';
import { ResidentCaseReader } from './my-pages/resident-case-reader';
import { PermitController } from './permit/permit.controller';
import { PermitReminders } from './permit/permit-reminders';
import { PermitRenewal } from './permit/permit-renewal';
import { Permits } from './permit/permits';
import { WithdrawalController } from './withdrawal/withdrawal.controller';
import { WithdrawalService } from './withdrawal/withdrawal.service';

/** What residents and officers do in a case besides its process: write, take back, appeal, renew, fetch. */
export const residentWork = [
  AppealService,
  AppealAnswers,
  AppealWords,
  OpenAppeals,
  MessageService,
  MessageFiles,
  MessagePost,
  OfficerMessages,
  SupplementReminders,
  UnreadMessages,
  HandlingTimes,
  DataArchive,
  DataExportOutbox,
  DataExports,
  OwnData,
  OwnStanding,
  MyTasks,
  ResidentCaseReader,
  PermitReminders,
  PermitRenewal,
  Permits,
  WithdrawalService,
];

export const residentWorkControllers = [
  AppealController,
  MessageController,
  OfficerMessageController,
  DataExportController,
  PermitController,
  WithdrawalController,
];
