import { ensureInstalled } from './install.mjs';
import { ensureFree, readPort } from './port.mjs';
import { main, run } from './process.mjs';
import { serveUntilStopped } from './server.mjs';

await main(async () => {
	const port = readPort();
	await ensureFree(port);
	await ensureInstalled();
	if ((await run('npm', ['run', 'build'])) !== 0) {
		throw new Error('The build failed; the reason stands above.');
	}
	await serveUntilStopped(port);
});
