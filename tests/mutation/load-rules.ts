import { emulatorAddress } from '../rules/world/emulator-address.ts';

/**
 * Makes the emulator go by these rules from now on.
 * @throws what the compiler says of rules that are not
 */
export async function loadRules(projectId: string, rules: string): Promise<void> {
  const { host, port } = emulatorAddress('FIRESTORE_EMULATOR_HOST');
  const answer = await fetch(`http://${host}:${port}/emulator/v1/projects/${projectId}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: rules }] } }),
  });
  if (!answer.ok) throw new Error(`the rules do not compile: ${await answer.text()}`);
}
