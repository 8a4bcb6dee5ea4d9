export { InsightModule } from './insight.module';
export { PromiseFigures } from './promise-figures';
