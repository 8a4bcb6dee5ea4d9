import { answerQuestions } from '@farled/infra/lean';
import { type Reading, read } from './reading';

answerQuestions<Reading>(read);
