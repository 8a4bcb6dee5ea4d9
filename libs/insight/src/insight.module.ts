import { CasesModule } from '@farled/cases';
import { Module } from '@nestjs/common';
import { PromiseFigures } from './promise-figures';

/** What we learn from the cases. Changes none of them. */
@Module({ imports: [CasesModule], providers: [PromiseFigures], exports: [PromiseFigures] })
export class InsightModule {}
