// A server of the tests' own: built program, temporary data folder, demo data, its output in a file.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');

/** How long a first start may take: it migrates and loads the demo data. */
const START_MS = 60_000;
/** How long it may finish what is in flight once told to stop: its own patience is 20 s. */
const STOP_MS = 30_000;

/** All tests come from one address: the limits on it have tests of their own, with a server of their own. */
const NO_LIMITS = { YOUMEN_RATE_READ: '0', YOUMEN_RATE_WRITE: '0', YOUMEN_RATE_CODE: '0', YOUMEN_RATE_UPLOAD: '0' };

/** What a test may know of a running server. */
export interface ServerInfo {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  baseURL: string;
  /** Database, keys and files. */
  dataDir: string;
  /** Where each mail becomes a file. */
  outboxDir: string;
  /** Everything it printed. */
  logPath: string;
}

export interface ServerOptions {
  /** Names the log file. */
  name?: string;
  /** Loads the demo data into the empty database (default true). */
  demo?: boolean;
  /** More settings. */
  env?: Record<string, string>;
  /** A data folder that a server used before; a new one otherwise. */
  dataDir?: string;
}

export interface Server extends ServerInfo {
  /** Ends it as an operator would, and throws unless it ended well. Deletes its data unless told not to. */
  stop(keepData?: boolean): Promise<void>;
}

/** The server that every spec shares; `test.ts` gives it as a fixture. */
export function sharedServer(): ServerInfo {
  const info = process.env['YOUMEN_E2E_SERVER'];
  if (info === undefined) throw new Error('the global set-up did not start a server');
  return JSON.parse(info) as ServerInfo;
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const program = builtProgram();
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'youmen-e2e-'));
  const logDir = path.resolve(import.meta.dirname, '../test-results');
  fs.mkdirSync(logDir, { recursive: true });
  const logPath = path.join(logDir, `${options.name ?? path.basename(dataDir)}.log`);

  const address = `127.0.0.1:${await freePort()}`;
  const log = fs.openSync(logPath, 'a');
  const child = spawn(program, options.demo === false ? ['serve'] : ['serve', '--demo'], {
    cwd: dataDir,
    env: { ...environment(dataDir, address), ...NO_LIMITS, ...options.env },
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  try {
    const baseURL = await ready(child, logPath);
    return {
      baseURL,
      dataDir,
      outboxDir: outboxOf(dataDir),
      logPath,
      stop: (keepData = false) => stop(child, logPath, keepData ? undefined : dataDir),
    };
  } catch (problem) {
    child.kill('SIGKILL');
    throw problem;
  }
}

/**
 * Runs one of the program's other commands on the data of a running server, as its operator would,
 * and returns what it printed.
 */
export async function operate(server: ServerInfo, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(builtProgram(), args, {
    cwd: server.dataDir,
    env: environment(server.dataDir, new URL(server.baseURL).host),
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
}

function builtProgram(): string {
  const program = process.env['YOUMEN_BIN'] ?? path.join(root, 'target/release/youmen');
  if (!fs.existsSync(program)) {
    throw new Error(`${program} is missing: run \`cargo xtask build --release\` first`);
  }
  return program;
}

function outboxOf(dataDir: string): string {
  return path.join(dataDir, 'outbox');
}

/** Nothing of the developer's own configuration reaches the server under test. */
function environment(dataDir: string, address: string): NodeJS.ProcessEnv {
  const foreign = (name: string): boolean => name.startsWith('YOUMEN_') || name === 'DATABASE_URL';
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign(name))),
    YOUMEN_ADDR: address,
    YOUMEN_DATA_DIR: dataDir,
    YOUMEN_SITE_ROOT: process.env['YOUMEN_SITE_ROOT'] ?? path.join(root, 'target/site'),
    YOUMEN_MAIL: `file:${outboxOf(dataDir)}`,
  };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function ready(child: ChildProcess, logPath: string): Promise<string> {
  let problem: Error | undefined;
  child.once('error', (error) => (problem = error));
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (problem !== undefined) throw problem;
    const log = fs.readFileSync(logPath, 'utf8');
    if (ended(child)) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}:\n${log}`);
    const baseURL = /^listening on (http:\/\/\S+?)\/?\s*$/m.exec(log)?.[1];
    if (baseURL !== undefined && (await answers(`${baseURL}/readyz`))) return baseURL;
    await sleep(50);
  }
  throw new Error(`the server was not ready after ${START_MS} ms:\n${fs.readFileSync(logPath, 'utf8')}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status === 200;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, logPath: string, dataDir: string | undefined): Promise<void> {
  const early = ended(child);
  if (!early) {
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([end, sleep(STOP_MS, undefined, { ref: false })]);
  }
  const late = !ended(child);
  if (late) child.kill('SIGKILL');
  if (dataDir !== undefined) fs.rmSync(dataDir, { recursive: true, force: true });
  if (early) throw new Error(`the server ended by itself (${child.exitCode ?? child.signalCode}): see ${logPath}`);
  if (late) throw new Error(`the server did not end within ${STOP_MS} ms of SIGTERM: see ${logPath}`);
  if (child.exitCode !== 0) throw new Error(`the server ended with ${child.exitCode ?? child.signalCode} on SIGTERM`);
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
