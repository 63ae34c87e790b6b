import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './process.mjs';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const windows = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

const mac = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

const linux = [
	'/usr/bin/google-chrome-stable',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/opt/google/chrome/chrome',
	'/snap/bin/chromium'
];

/** Chromium without windows: a fifth less work for each page, letters not placed as finely. */
const shell = '/usr/bin/chromium-headless-shell';

/** What Playwright switches off as well: of two such lists the browser heeds the last one. */
const offByPlaywright = [
	'AimEnabled',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsFirstBalancedModeAutoEnable',
	'HttpsUpgrades',
	'LensOverlay',
	'MediaRouter',
	'NetworkTimeServiceQuerying',
	'OptimizationHints',
	'PaintHolding',
	'PreconnectToSearch',
	'TcpPortRandomizationWin',
	'ThirdPartyStoragePartitioning'
];

/** Two pages of the browser's own address bar, which cost each window as much as one of ours. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** The browser's program file: CHROMIUM_PATH, else Playwright's, else an installed one, else null. */
export async function findBrowser() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen && !isProgram(chosen)) {
		throw new Error(`CHROMIUM_PATH is "${chosen}", but there is no program at that place.`);
	}
	if (chosen) return chosen;
	const { chromium } = await import('playwright');
	return [chromium.executablePath(), ...onPath(), ...usualPlaces()].find(isProgram) ?? null;
}

/** Returns the browser for tests: CHROMIUM_PATH, else Chromium without windows, else as findBrowser. */
export async function findTestBrowser() {
	return process.env.CHROMIUM_PATH || (isProgram(shell) ? shell : await findBrowser());
}

/** Like findBrowser, but installs a browser when there is none. */
export async function ensureBrowser() {
	for (const attempt of [null, fromPlaywright, fromDebian]) {
		await attempt?.();
		const found = await findBrowser();
		if (found) return found;
	}
	throw new Error(
		'No browser was found and none could be installed. Install Chromium or Chrome, ' +
			'or set CHROMIUM_PATH to the program file of one.'
	);
}

/** What Playwright needs to launch the browser quietly, offline and in a container. */
export async function launchOptions() {
	const executablePath = await findBrowser();
	const args = [
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		// drawn alike with and without graphics hardware, and sooner where there is none
		'--disable-gpu',
		// letters as wide as they are, in a browser without windows too
		'--font-render-hinting=none',
		`--disable-features=${[...offByPlaywright, ...addressBar].join(',')}`
	];
	if (isRoot()) args.push('--no-sandbox');
	return executablePath ? { executablePath, args } : { args };
}

async function fromPlaywright() {
	console.error('No browser was found. Asking Playwright to install Chromium …');
	// A closed network fails within seconds; a slow one has ten minutes.
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
	await run('npx', ['playwright', 'install', '--no-shell', 'chromium'], {
		env,
		timeout: 600_000,
		isAside: true
	});
}

async function fromDebian() {
	if (!isRoot() || !existsSync('/etc/debian_version')) return;
	console.error('Installing the Debian package chromium …');
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	if ((await run('apt-get', ['update'], { env, isAside: true })) !== 0) return;
	await run('apt-get', ['install', '-y', 'chromium'], { env, isAside: true });
	await run('apt-get', ['install', '-y', 'chromium-headless-shell'], { env, isAside: true });
}

function onPath() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function usualPlaces() {
	if (process.platform === 'darwin') return [...mac, ...mac.map((file) => join(homedir(), file))];
	if (process.platform !== 'win32') return linux;
	const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
	const known = folders.map((name) => process.env[name]).filter(Boolean);
	return known.flatMap((folder) => windows.map((file) => join(folder, file)));
}

function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile();
	} catch {
		return false;
	}
}

function isRoot() {
	return process.getuid?.() === 0;
}
