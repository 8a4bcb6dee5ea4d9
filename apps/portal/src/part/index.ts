export { PartFrame } from './part-frame';
export { PartReview } from './part-review';
export { PartStep, ResumePart } from './part-steps';
