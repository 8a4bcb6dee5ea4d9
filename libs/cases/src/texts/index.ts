import { registerTexts } from '@farled/infra';
import { en } from './en';
import { sv } from './sv';

registerTexts({ sv, en });
