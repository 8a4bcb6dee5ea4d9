import { CurrentActor, type Language, Limited, Policy, ReaderLanguage } from '@farled/infra';
import type { Actor } from '@farled/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AssignTaskDto } from './assign-task.dto';
import { CompleteTaskDto } from './complete-task.dto';
import { PreviewTaskDto } from './preview-task.dto';
import { TaskService } from './task.service';
import { TaskListDto } from './task-list.dto';
import { TaskListService } from './task-list.service';
import { TaskPreviewService } from './task-preview.service';

/** The tasks of officers. */
@Controller('api/officer/tasks')
export class TaskController {
  constructor(
    private readonly tasks: TaskService,
    private readonly queue: TaskListService,
    private readonly previews: TaskPreviewService,
  ) {}

  @Get()
  @Policy('task.list')
  @Limited('search', 'q')
  list(@CurrentActor() actor: Actor, @Query() query: TaskListDto, @ReaderLanguage() language: Language) {
    return this.queue.list(actor, query, language);
  }

  @Get(':id')
  @Policy('task.read')
  @Limited('look-up')
  read(@CurrentActor() actor: Actor, @Param('id') id: string, @ReaderLanguage() language: Language) {
    return this.tasks.read(actor, id, language);
  }

  @Post(':id/assign')
  @Policy('task.assign')
  @HttpCode(200)
  assign(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() change: AssignTaskDto) {
    return this.tasks.assign(actor, id, change);
  }

  @Post(':id/complete')
  @Policy('task.complete')
  @HttpCode(200)
  async complete(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { answers, revision }: CompleteTaskDto,
    @ReaderLanguage() language: Language,
  ): Promise<object> {
    await this.tasks.complete(actor, id, { answers, revision }, language);
    return {};
  }

  @Post(':id/preview')
  @Policy('task.read')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { answers }: PreviewTaskDto) {
    return this.previews.preview(actor, id, answers);
  }
}
