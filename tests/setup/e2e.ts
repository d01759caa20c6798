import type { TestProject } from 'vitest/node';
import { providePlatform } from './test-platform.ts';

/** The whole platform with its demo tenants, as a person meets it. */
export default (project: TestProject) => providePlatform(project, 'e2e', { seed: true });
