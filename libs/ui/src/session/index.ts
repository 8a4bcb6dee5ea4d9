export { announceActing } from './acting-change';
export * from './logins-page';
export * from './session';
export * from './use-kept';
