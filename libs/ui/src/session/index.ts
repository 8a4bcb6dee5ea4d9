export * from './logins-page';
export * from './session';
