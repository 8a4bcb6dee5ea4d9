export * from './hooks';
export * from './provider';
