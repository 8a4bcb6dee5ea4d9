import '../catalogue.texts';
import '../form.texts';
import { answerQuestions } from '@farled/infra';
import { doPackageWork, type PackageWork } from './package-work';

answerQuestions<PackageWork>(doPackageWork);
