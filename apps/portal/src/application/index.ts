export { ApplyPage } from './apply-page';
export { ApplicationFrame } from './frame';
export { ResumePage } from './resume-page';
export { ReviewPage } from './review-page';
export { SignPage } from './sign-page';
export { StepPage } from './step-page';
