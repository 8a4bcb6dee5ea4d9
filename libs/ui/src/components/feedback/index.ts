export * from './alert';
export * from './empty';
export * from './icons';
export * from './loading';
export * from './problem';
export * from './status';
