import { isLanguage, LANGUAGES, type Language } from '@farled/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The reader's language: `?lang=`, else `Accept-Language`, else Swedish. */
export function languageOf(request: Request): Language {
  const asked = request.query?.lang;
  if (isLanguage(asked)) return asked;
  const accepted = request.acceptsLanguages?.(...LANGUAGES);
  return isLanguage(accepted) ? accepted : LANGUAGES[0];
}

/** Parameter of a controller method: the reader's language. */
export const ReaderLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => languageOf(context.switchToHttp().getRequest()),
);
