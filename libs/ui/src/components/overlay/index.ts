export * from './confirmed-button';
export * from './dialog';
