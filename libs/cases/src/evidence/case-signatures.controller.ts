import { CurrentActor, Limited, Policy } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sendDownload } from '../case/download';
import { CaseSignatures } from './case-signatures';
import { EvidencePurposeDto } from './evidence-purpose.dto';

interface SignatureAddress {
  readonly id: string;
  readonly evidenceId: string;
}

/** The signatures of a case, checked, and as files. */
@Controller('api/officer/cases/:id/signatures')
export class CaseSignaturesController {
  constructor(private readonly signatures: CaseSignatures) {}

  @Get()
  @Policy('case.check-signature')
  @Limited('look-up')
  list(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.signatures.list(actor, id);
  }

  @Get(':evidenceId/answer')
  @Policy('case.check-signature')
  @Limited('look-up')
  async answer(
    @CurrentActor() actor: Actor,
    @Param() { id, evidenceId }: SignatureAddress,
    @Query() { purpose }: EvidencePurposeDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sendDownload(response, await this.signatures.download(actor, id, evidenceId, purpose));
  }
}
