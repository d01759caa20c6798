/**
 * Where an emulator listens, from the variable the SDKs read too.
 * @throws when the variable is not set: these tests never talk to the cloud
 */
export function emulatorAddress(variable: 'FIRESTORE_EMULATOR_HOST' | 'FIREBASE_STORAGE_EMULATOR_HOST') {
  const [host, port] = (process.env[variable] ?? '').split(':');
  if (!host || !port)
    throw new Error(`${variable} is not set: run these tests with npm test, which starts the emulators`);
  return { host, port: Number(port) };
}
