import { AnswerJobs } from './conversation/answer.jobs';
import { AnonymousReports } from './report/anonymous-reports';
import { FollowController } from './report/follow.controller';
import { FollowService } from './report/follow.service';
import { FollowReader } from './report/follow-reader';
import { ReportController } from './report/report.controller';
import { ReportService } from './report/report.service';
import { ReportFiles } from './report/report-files';
import { ReportSubmission } from './report/report-submission';
import { ReportUpkeep } from './report/report-upkeep';

/** What is sent without login, followed by a code, and answered without a decision. */
export const reporting = [
  AnonymousReports,
  AnswerJobs,
  FollowReader,
  FollowService,
  ReportFiles,
  ReportService,
  ReportSubmission,
  ReportUpkeep,
];

export const reportingControllers = [FollowController, ReportController];
