import { environment } from '../kernel/environment.ts';

/** Wraps small secrets (keys) under one that never leaves the service. `context` is bound to what it is for. */
export interface KeyService {
  wrap(secret: Uint8Array, context: string): Promise<string>;
  /** @throws when it was not wrapped here or for another context */
  unwrap(wrapped: string, context: string): Promise<Uint8Array>;
}

let service: Promise<KeyService> | undefined;

/** Cloud KMS where `KMS_KEY_NAME` names a key; else the local key file, made on first use. */
export function keyService(): Promise<KeyService> {
  service ??= open();
  return service;
}

async function open(): Promise<KeyService> {
  const { KMS_KEY_NAME, LOCAL_KEY_FILE } = environment();
  if (KMS_KEY_NAME) return (await import('./key-service-kms.ts')).kmsKeyService(KMS_KEY_NAME);
  if (!LOCAL_KEY_FILE) throw new Error('Neither KMS_KEY_NAME nor LOCAL_KEY_FILE is set');
  return (await import('./key-service-local.ts')).localKeyService(LOCAL_KEY_FILE);
}
