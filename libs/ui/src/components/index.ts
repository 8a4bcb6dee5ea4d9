export * from './data';
export * from './feedback';
export * from './fields';
export * from './overlay';
export * from './text';
