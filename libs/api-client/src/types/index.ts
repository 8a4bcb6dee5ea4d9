export * from './cases';
export * from './catalogue';
export * from './common';
export * from './drafts';
export * from './officer';
export * from './resident';
export * from './session';
export * from './studio';
