// Which Chromium, and how it is started. The build command looks in the same places before it installs one.
import fs from 'node:fs';

/** The system's Chromium, or undefined for the one that Playwright downloaded. */
export function chromiumPath(): string | undefined {
  const chosen = process.env['YOUMEN_CHROMIUM'];
  const known = [chosen, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  return known.find((path) => path !== undefined && path !== '' && fs.existsSync(path));
}

/** No traffic but the test's own; and as root, where it refuses to start otherwise, no sandbox. */
export function chromiumArgs(): string[] {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args;
}
