// Starts the server that every spec shares, and at the end asks how it fared.
import fs from 'node:fs';
import { type ServerInfo, startServer } from './server.ts';

export default async function globalSetup(): Promise<() => Promise<void>> {
  const { stop, ...info } = await startServer({ name: 'server' });
  // The workers start later and inherit it.
  process.env['YOUMEN_E2E_SERVER'] = JSON.stringify(info satisfies ServerInfo);
  return async () => {
    await stop();
    const log = fs.readFileSync(info.logPath, 'utf8');
    const panic = /^.*panicked at.*$/m.exec(log)?.[0];
    if (panic !== undefined) throw new Error(`the server panicked, see ${info.logPath}: ${panic}`);
  };
}
