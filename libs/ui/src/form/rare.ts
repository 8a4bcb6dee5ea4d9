export { BankAccountControl } from './bank-account-field';
export { DataTable } from './data-table';
export { ListControl } from './list-field';
export { SearchedSelectControl, TagsControl } from './searched-fields';
