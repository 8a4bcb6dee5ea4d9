import { HttpConfig } from '@farled/infra';
import { Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';

const NAME = 'farled';

/**
 * The session's cookie: no script reads it, no other site's page sends it along with a change. Over https it is bound to
 * this very host by the prefix `__Host-` (RFC 6265bis, section 4.1.3.2).
 */
@Injectable()
export class SessionCookie {
  readonly name: string;
  readonly options: CookieOptions & { readonly secure: boolean; readonly path: string };

  constructor({ isSecure }: HttpConfig) {
    this.name = isSecure ? `__Host-${NAME}` : NAME;
    this.options = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' };
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
