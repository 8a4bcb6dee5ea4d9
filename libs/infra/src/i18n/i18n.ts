import { Injectable } from '@nestjs/common';
import { findText, type Language } from './texts';

/** Texts for people, by code. */
@Injectable()
export class I18n {
  /** The text in the language; the code itself when nobody has registered one. */
  text(code: string, language: Language, params?: Readonly<Record<string, string | number>>): string {
    return findText(code, language, params) ?? code;
  }
}
