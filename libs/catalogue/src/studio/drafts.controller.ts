import { CurrentActor, type Language, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Drafts } from './drafts';
import { PublishDto } from './publish.dto';
import { type DraftReport, Publishing } from './publishing';
import { SaveFileDto } from './save-file.dto';
import type { ServiceDraft } from './service-draft.entity';

interface DraftView {
  revision: number;
  baseVersion: number;
  files: Record<string, string>;
}

/** Changing an e-service: draft, check, publish. */
@Controller('api/studio/services/:slug')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly publishing: Publishing,
  ) {}

  @Post('draft')
  @Policy('studio.change')
  @HttpCode(200)
  async create(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<DraftView> {
    return view(await this.drafts.create(actor, slug));
  }

  @Get('draft')
  @Policy('studio.read')
  async read(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<DraftView> {
    return view(await this.drafts.read(actor, slug));
  }

  @Put('draft/files/:name')
  @Policy('studio.change')
  async save(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('name') name: string,
    @Body() { text, revision: known }: SaveFileDto,
  ): Promise<{ revision: number; savedAt: Date }> {
    const { revision, savedAt } = await this.drafts.save(actor, { slug, name, text, revision: known });
    return { revision, savedAt };
  }

  @Delete('draft')
  @Policy('studio.change')
  @HttpCode(204)
  discard(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<void> {
    return this.drafts.discard(actor, slug);
  }

  @Post('draft/check')
  @Policy('studio.change')
  @HttpCode(200)
  check(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @ReaderLanguage() language: Language,
  ): Promise<DraftReport> {
    return this.publishing.report(actor, slug, language);
  }

  @Post('publish')
  @Policy('studio.publish')
  @HttpCode(200)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() { revision, comment }: PublishDto,
    @ReaderLanguage() language: Language,
  ): Promise<{ version: number }> {
    return { version: await this.publishing.publish(actor, { slug, revision, comment }, language) };
  }
}

const view = ({ revision, baseVersion, files }: ServiceDraft): DraftView => ({ revision, baseVersion, files });
