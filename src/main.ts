import { supervise } from './serving/supervisor.ts';

supervise();
