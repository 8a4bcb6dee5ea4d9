import './accessibility.policy';
import { provideConfig, registerTexts } from '@farled/infra';
import { Module } from '@nestjs/common';
import { AccessibilityConfig } from './accessibility.config';
import { AccessibilityController } from './accessibility.controller';
import { AccessibilityService } from './accessibility.service';

registerTexts({
  sv: { 'accessibility.handled': 'Rapporten är redan hanterad.' },
  en: { 'accessibility.handled': 'The report has been handled already.' },
});

/** The accessibility statement, and reports of obstacles. */
@Module({
  controllers: [AccessibilityController],
  providers: [provideConfig(AccessibilityConfig), AccessibilityService],
})
export class AccessibilityModule {}
