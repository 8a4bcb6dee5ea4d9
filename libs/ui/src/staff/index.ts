export * from './require-role';
export * from './staff-login-page';
