import type { TestProject } from 'vitest/node';
import { providePlatform } from './test-platform.ts';

/** Rules need no functions: three emulators are up in half the time. */
export default (project: TestProject) =>
  providePlatform(project, 'rules', { only: ['auth', 'firestore', 'storage'], standIns: false });
