import { supervise } from './server/processes/supervisor.ts';

supervise();
