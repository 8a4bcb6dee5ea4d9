import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AnnounceFileDto } from './announce-file.dto';
import { DraftUploads } from './draft-uploads';
import { OffsetDto } from './offset.dto';

/** Files of a draft that come in parts. */
@Controller('api/drafts')
export class DraftUploadController {
  constructor(private readonly uploads: DraftUploads) {}

  @Post(':id/uploads')
  @Policy('draft.change', 'drafts')
  @Limited('upload')
  begin(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() file: AnnounceFileDto) {
    return this.uploads.begin(actor, id, file);
  }

  @Get(':id/uploads/:uploadId')
  @Policy('draft.read', 'drafts')
  standing(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('uploadId') uploadId: string) {
    return this.uploads.standing(actor, id, uploadId);
  }

  @Post(':id/uploads/:uploadId/parts')
  @Policy('draft.change', 'drafts')
  @HttpCode(200)
  append(
    @CurrentActor() actor: Actor,
    @Param() { id: draftId, uploadId: id }: UploadAddress,
    @Query() { offset }: OffsetDto,
    @Req() request: Request,
  ) {
    return this.uploads.append(actor, draftId, { id, offset }, request);
  }
}

interface UploadAddress {
  readonly id: string;
  readonly uploadId: string;
}
