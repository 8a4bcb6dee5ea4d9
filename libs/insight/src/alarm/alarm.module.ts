import './alarm.texts';
import { Module } from '@nestjs/common';
import { AlarmController } from './alarm.controller';
import { AlarmService } from './alarm.service';

/** The operators' page of alarms. */
@Module({ controllers: [AlarmController], providers: [AlarmService] })
export class AlarmModule {}
