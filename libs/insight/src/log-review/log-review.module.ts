import './log-review.policy';
import './log-review.texts';
import { CasesModule } from '@farled/cases';
import { PeriodicWork, provideConfig } from '@farled/infra';
import { Module, type OnModuleInit } from '@nestjs/common';
import { LogQuestionsController } from './log-questions.controller';
import { LogQuestionsService } from './log-questions.service';
import { LogReviewConfig } from './log-review.config';
import { LogReviewController } from './log-review.controller';
import { LogReviewService } from './log-review.service';
import { LogReviewDraw } from './log-review-draw';
import { ReviewFactFinder } from './review-fact-finder';

const HOUR = 3_600_000;

/** The recurring follow-up of the audit log. */
@Module({
  imports: [CasesModule],
  controllers: [LogReviewController, LogQuestionsController],
  providers: [provideConfig(LogReviewConfig), ReviewFactFinder, LogReviewDraw, LogReviewService, LogQuestionsService],
})
export class LogReviewModule implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly drawing: LogReviewDraw,
  ) {}

  onModuleInit(): void {
    this.periodic.register('log-review', HOUR, () => this.drawing.run());
  }
}
