export * from './require-role';
export * from './staff-identified-page';
export * from './staff-login-page';
