import { ensureBrowser } from '../browser.mjs';
import { exitCodes, Failure, kindOf, lineOf } from './failure.js';
import { helpText } from './help.js';
import { readOptions, type Command } from './options.js';
import { described } from './read.js';
import { folder as ownFolder, shoot } from './run.js';
import { localPath, ownSite, siteAt, type Site } from './site.js';
import { openBrowser } from './studio.js';
import { refuseExisting } from './write.js';

/** the site to shoot; a mistake in a name is told before it is built */
async function siteFor({ url, shots }: Command): Promise<Site> {
	if (url !== null) return siteAt(url);
	for (const { timeline } of shots) localPath(timeline);
	return ownSite();
}

/** sees to it that there is a browser, and installs one where there is none */
async function ensured() {
	await ensureBrowser().catch((error: unknown) => {
		throw new Failure('browser', lineOf(error));
	});
}

/**
 * Runs the command `npm run shot` in a folder with a browser of its own.
 *
 * Resolves with its exit code and never rejects.
 */
export async function main(
	args: readonly string[],
	{ folder, open } = { folder: ownFolder, open: openBrowser }
): Promise<number> {
	try {
		const command = readOptions(args, folder);
		if ('help' in command) console.log(helpText());
		else if ('read' in command) console.log(await described(command.read));
		else {
			if (!command.overwrite && !command.check) refuseExisting(command.shots);
			await ensured();
			await shoot(command, await siteFor(command), open);
		}
		return 0;
	} catch (error) {
		console.error(`error: ${lineOf(error)}`);
		return exitCodes[kindOf(error)];
	}
}
