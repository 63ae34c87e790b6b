import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './process.mjs';

export { run };

/** Makes a fresh clone, or one whose lock file has changed, ready to work. */
export async function ensureInstalled() {
	checkNode();
	const lock = join(root, 'package-lock.json');
	if (isInstalled(lock)) return;
	const command = existsSync(lock) ? 'ci' : 'install';
	console.error(`Installing the packages of this project (npm ${command}) …`);
	// Without --include=dev, NODE_ENV=production would leave out the build tools.
	if ((await run('npm', [command, '--include=dev'], { isAside: true })) !== 0) {
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
