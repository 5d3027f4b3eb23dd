import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a command printed and how it ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command of `seed/` as a user would, away from any terminal. */
export function runCommand(name: string, ...words: string[]): CommandResult {
  const path = fileURLToPath(new URL(`../../seed/cli/${name}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}
