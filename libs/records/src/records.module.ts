import { DiaryRegistrar } from '@farled/cases';
import { Global, Module } from '@nestjs/common';
import { Diary } from './diary/diary';
import { PublicDiaryController } from './public-diary/public-diary.controller';
import { PublicDiaryService } from './public-diary/public-diary.service';

/** The public memory. Global, because it is the diary that cases register in by their port. */
@Global()
@Module({
  controllers: [PublicDiaryController],
  providers: [Diary, { provide: DiaryRegistrar, useExisting: Diary }, PublicDiaryService],
  exports: [DiaryRegistrar],
})
export class RecordsModule {}
