/** Showing an address in the browser of whoever sits at this machine. */
import { spawn } from 'node:child_process';

/** The program of each system that opens an address with what its user prefers. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** Whether somebody sits at this machine and looks: a terminal, and on Linux a screen. */
export function hasScreen(): boolean {
  if (process.stderr.isTTY !== true || process.env.CI !== undefined) return false;
  return process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

/** Opens an address; where the system has nothing to open it with, nothing happens: it is printed anyway. */
export function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
