import { projectId } from '../kernel/environment.ts';
import { storage } from '../kernel/firebase.ts';
import { storageBucket } from '../operations/public-config.ts';

/** Where pictures lie. */
export const bucket = () => storage().bucket(storageBucket(projectId()));
