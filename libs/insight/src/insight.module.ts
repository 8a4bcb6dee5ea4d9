import { CasesModule } from '@farled/cases';
import { Module } from '@nestjs/common';
import { AlarmModule } from './alarm/alarm.module';
import { LogReviewModule } from './log-review/log-review.module';
import { OperationModule } from './operation/operation.module';
import { PromiseFigures } from './promise-figures';

/** What we learn from the cases and what operators see of the engines. Changes no case. */
@Module({
  imports: [CasesModule, OperationModule, AlarmModule, LogReviewModule],
  providers: [PromiseFigures],
  exports: [PromiseFigures],
})
export class InsightModule {}
