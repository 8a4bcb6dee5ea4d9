export { ResumePage } from '../application/resume-page';
export { PartFrame } from './part-frame';
export { PartReview } from './part-review';
export { PartStep } from './part-step';
