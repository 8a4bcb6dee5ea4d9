export { useActing } from './acting';
export type { FooterLink } from './footer';
export type { NavItem } from './header';
export * from './layout';
export * from './loaded-page';
export * from './page';
