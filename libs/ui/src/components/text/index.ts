export * from './button';
export * from './heading';
export * from './link';
export * from './paragraph';
