import { Injectable } from '@nestjs/common';
import { type MunicipalTheme, readTheme } from './municipal-theme';
import { ThemeConfig } from './theme.config';

/** The municipality's theme, read and checked when the program starts; none when none is configured. */
@Injectable()
export class Theme {
  readonly current: MunicipalTheme | undefined;

  constructor({ file }: ThemeConfig) {
    this.current = file ? readTheme(file) : undefined;
  }
}
