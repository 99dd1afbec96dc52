export { resolveTemporal, resolveTestServer } from '../../devstack/temporal/binary';
export { PartFailed } from '../../devstack/supervisor/part';
export { AlreadyRunning, runningStack } from './claim';
export type { StackFile } from './claim';
export { freeBasePort, PortTaken } from './ports';
export { startStack } from './start';
export { PARTS } from './types';
export type { PartName, Stack, StackOptions } from './types';
