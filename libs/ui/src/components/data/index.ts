export * from './details';
export * from './step-line';
export * from './summary-list';
export * from './table';
export * from './tabs';
