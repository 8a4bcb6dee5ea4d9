export * from './client';
export * from './problem';
export * from './routes';
export * from './types';
