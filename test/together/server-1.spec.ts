import { runTogether } from '../support/run-together';

runTogether('apps/server/test', 0, 8);
