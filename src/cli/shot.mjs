import { ensureInstalled } from './install.mjs';
import { main } from './process.mjs';

await main(async () => {
	await ensureInstalled();
	const { register } = await import('tsx/esm/api');
	register();
	const shot = await import('./shot/main.ts');
	process.exitCode = await shot.main(process.argv.slice(2));
});
