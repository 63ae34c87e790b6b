import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const signals = ['SIGINT', 'SIGTERM'];

/** Runs a program of this project to its end; resolves with its exit code. */
export async function run(command, args, env = {}, timeout = 0) {
	const shell = process.platform === 'win32' && /^np[mx]$/.test(command);
	const child = spawn(shell ? [command, ...args].join(' ') : command, shell ? [] : args, {
		cwd: root,
		env: { ...process.env, ...env },
		shell,
		stdio: 'inherit',
		timeout
	});
	let stopped;
	const stop = (signal) => {
		stopped = signal;
		child.kill(signal);
	};
	for (const signal of signals) process.on(signal, stop);
	const code = await ended(child, command);
	for (const signal of signals) process.off(signal, stop);
	if (stopped) leave(stopped);
	return code;
}

function ended(child, command) {
	return new Promise((resolve) => {
		child.once('exit', (code) => resolve(code ?? 1));
		child.once('error', (error) => {
			console.error(`${command} could not be started: ${error.message}`);
			resolve(1);
		});
	});
}

function leave(signal) {
	console.error(`Stopped by ${signal}.`);
	process.exit(128 + constants.signals[signal]);
}

/** Makes a fresh clone, or one whose lock file has changed, ready to work. */
export async function ensureInstalled() {
	checkNode();
	const lock = join(root, 'package-lock.json');
	if (isInstalled(lock)) return;
	const command = existsSync(lock) ? 'ci' : 'install';
	console.log(`Installing the packages of this project (npm ${command}) …`);
	// Without --include=dev, NODE_ENV=production would leave out the build tools.
	if ((await run('npm', [command, '--include=dev'])) !== 0) {
		throw new Error(`npm ${command} failed; the reason stands above.`);
	}
}

function checkNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	throw new Error(
		`Node 20.19 or newer is needed, this is ${process.versions.node}. See https://nodejs.org/`
	);
}

function isInstalled(lock) {
	const installed = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(installed)) return false;
	return !existsSync(lock) || statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/** Runs a command's main function; an error becomes one plain line and exit code 1. */
export async function main(command) {
	try {
		await command();
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}
