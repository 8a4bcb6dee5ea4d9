import { type Language, Limited, Public, ReaderLanguage } from '@farled/infra';
import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sendDownload } from '../case/download';
import { PaperFormService } from './paper-form.service';

/** The form of an e-service on paper, for everybody. */
@Controller('api/services')
export class PaperFormController {
  constructor(private readonly forms: PaperFormService) {}

  @Get(':slug/paper-form.pdf')
  @Public()
  @Limited('search')
  async read(
    @Param('slug') slug: string,
    @ReaderLanguage() language: Language,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.forms.pdf(slug, language));
  }
}
