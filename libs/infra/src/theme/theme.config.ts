import { IsString } from 'class-validator';
import { FromEnv } from '../config/from-env';

/** How the municipality wants its pages and letters to look. */
export class ThemeConfig {
  @FromEnv('FARLED_THEME', {
    default: '',
    description:
      'File with the municipality’s colours, logo and font (docs/how-to/make-it-yours.md); empty for the own theme of Farled.',
  })
  @IsString()
  file: string;
}
