export { InsightModule } from './insight.module';
export { insightTables } from './insight.tables';
export { PromiseFigures } from './promise-figures';
