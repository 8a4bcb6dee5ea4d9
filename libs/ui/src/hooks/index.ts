export * from './online';
export * from './page-title';
export * from './poll';
export * from './request-key';
