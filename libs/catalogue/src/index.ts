export { CatalogueConfig } from './catalogue.config';
export { CatalogueModule } from './catalogue.module';
export { catalogueTables } from './catalogue.tables';
export { fits, processInput } from './package/process-input';
export type { ProcessVariable, ServiceDefinition, StepDefinition } from './package/service-definition';
export { type PlayedScenario, ScenarioRunner } from './studio/scenario-runner';
export { Catalogue } from './version/catalogue';
export { PublishedEService, type ServiceStep } from './version/published-e-service';
export { Seeding } from './version/seeding';
