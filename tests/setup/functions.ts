import type { TestProject } from 'vitest/node';
import { providePlatform } from './test-platform.ts';

/** Everything but Hosting: these tests call the functions themselves. */
export default (project: TestProject) =>
  providePlatform(project, 'functions', {
    only: ['auth', 'firestore', 'storage', 'pubsub', 'functions', 'eventarc', 'tasks'],
  });
