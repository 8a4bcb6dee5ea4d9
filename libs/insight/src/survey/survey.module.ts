import './survey.texts';
import { CasesModule } from '@farled/cases';
import { Module } from '@nestjs/common';
import { SurveyController } from './survey.controller';
import { SurveyService } from './survey.service';

/** The survey after each e-service. */
@Module({ imports: [CasesModule], controllers: [SurveyController], providers: [SurveyService] })
export class SurveyModule {}
