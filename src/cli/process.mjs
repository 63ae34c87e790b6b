import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const signals = ['SIGINT', 'SIGTERM'];

/**
 * Runs a program of this project to its end; resolves with its exit code. What it says goes to
 * standard error when standard output belongs to something else, or into `output`, a list of buffers.
 */
export async function run(command, args, { env = {}, timeout = 0, isAside = false, output } = {}) {
	const shell = process.platform === 'win32' && /^np[mx]$/.test(command);
	const child = spawn(shell ? [command, ...args].join(' ') : command, shell ? [] : args, {
		cwd: root,
		env: { ...process.env, ...env },
		shell,
		stdio: output ? ['ignore', 'pipe', 'pipe'] : isAside ? ['inherit', 2, 2] : 'inherit',
		timeout
	});
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (part) => output.push(part));
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
		child.once('close', (code) => resolve(code ?? 1));
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

/** Runs a command's main function; an error becomes one plain line and exit code 1. */
export async function main(command) {
	followParent();
	try {
		await command();
	} catch (error) {
		console.error(error.message);
		process.exit(1);
	}
}

// npm hands a signal to its shell only, which ends without telling the command.
function followParent() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		process.kill(process.pid, 'SIGTERM');
	}, 500);
	timer.unref();
}
