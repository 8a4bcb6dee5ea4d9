import { CasesModule } from '@farled/cases';
import { Module } from '@nestjs/common';
import { AccessibilityModule } from './accessibility/accessibility.module';
import { AlarmModule } from './alarm/alarm.module';
import { LogReviewModule } from './log-review/log-review.module';
import { OperationModule } from './operation/operation.module';
import { PromiseFigures } from './promise-figures';
import { SurveyModule } from './survey/survey.module';

/** What we learn from the cases and what operators see of the engines. Changes no case. */
@Module({
  imports: [CasesModule, OperationModule, AlarmModule, LogReviewModule, SurveyModule, AccessibilityModule],
  providers: [PromiseFigures],
  exports: [PromiseFigures],
})
export class InsightModule {}
