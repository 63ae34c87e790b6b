import { timelineParams } from '../../timelines.server.js';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));
