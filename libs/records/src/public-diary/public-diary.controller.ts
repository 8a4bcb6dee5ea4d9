import { Limited, Public } from '@farled/infra';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { PublicDiaryDto } from './public-diary.dto';
import { PublicDiaryService } from './public-diary.service';

/** The diary on the web, for everybody. Search engines are asked to keep out (GDPR; JO and IMY on webbdiarier). */
@Controller('api/diary')
export class PublicDiaryController {
  constructor(private readonly diary: PublicDiaryService) {}

  @Get()
  @Public()
  @Limited('search', 'q')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  list(@Query() query: PublicDiaryDto) {
    return this.diary.list(query);
  }
}
