import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Language } from './texts';

/** The reader's language: `?lang=`, else `Accept-Language`, else Swedish. */
export function languageOf(request: Request): Language {
  const asked = request.query?.lang;
  if (asked === 'sv' || asked === 'en') return asked;
  return request.acceptsLanguages?.('sv', 'en') === 'en' ? 'en' : 'sv';
}

/** Parameter of a controller method: the reader's language. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => languageOf(context.switchToHttp().getRequest()),
);
