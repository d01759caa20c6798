import type { Ports } from '../ports.ts';
import type { EmulatorName } from '../suite/emulator-names.ts';

/** The region of every function; firebase.json names it in its rewrites. */
export const functionsRegion = 'europe-west1';

export type PlatformUrls = {
  /** Where people open the site; null without Hosting. */
  readonly site: string | null;
  /** What `/v1/…` is appended to: Hosting as in production, or the function itself where Hosting does not run. */
  readonly api: string;
  /** What the name of a webhook is appended to. */
  readonly hooks: string;
  readonly functions: string;
  readonly standIns: string;
};

/** The addresses of one platform. None ends with a slash. */
export function platformUrls(
  projectId: string,
  ports: Ports,
  emulators: readonly EmulatorName[],
): PlatformUrls {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const site = emulators.includes('hosting') ? at(ports.hosting) : null;
  const direct = `${at(ports.functions)}/${projectId}/${functionsRegion}`;
  return {
    site,
    api: site ?? `${direct}/api`,
    hooks: site ? `${site}/hooks` : `${direct}/hooks/hooks`,
    functions: at(ports.functions),
    standIns: at(ports.standIns),
  };
}
