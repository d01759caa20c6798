import { type DemoLogin, demoLogins } from '@evergrow/seed/logins';
import type { Platform } from '../../emulators/src/platform/start-platform.ts';

/** What a developer needs first: where everything is, and who one can be. */
export function welcome({ urls, seeded }: Platform): string {
  const addresses: [string, string][] = [
    ['Site', urls.site ?? urls.api],
    ['API', `${urls.api}/v1`],
    ['Local cloud (mails, payments, AI calls, texts)', urls.standIns],
  ];
  const width = Math.max(...addresses.map(([what]) => what.length));
  return [
    '',
    ...addresses.map(([what, url]) => `  ${what.padEnd(width)}  ${url}`),
    '',
    ...loginLines(demoLogins),
    seeded
      ? '  The demo tenants are new.'
      : '  Your data of last time is back. Begin anew with: npm start -- --fresh',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}

function loginLines(logins: readonly DemoLogin[]): string[] {
  const rows = logins.map(({ tenant, role, email, password }) => [
    tenant ?? 'platform',
    role,
    email,
    password,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map(
    (row) =>
      `    ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
  );
  return ['  Demo logins (tenant, role, e-mail, password)', ...lines, ''];
}
