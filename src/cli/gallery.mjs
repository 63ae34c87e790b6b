const STYLES = ['fonts', 'theme', 'figure'];

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The page of all examples, drawn as the source draws them now. */
function page({ examples, markupOf }) {
	const links = STYLES.map((name) => `<link rel="stylesheet" href="/src/lib/${name}.css?direct">`);
	const parts = Object.entries(examples).map(
		([name, example]) =>
			`<h2 id="${name}">${name}</h2><p>${escaped(example.shows)}</p>${markupOf(example)}`
	);
	const body = 'max-width: 984px; margin: 2rem auto; font-family: "IBM Plex Sans", sans-serif';
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>${links.join('')}
<body style="${body}"><h1>Gallery</h1>${parts.join('')}</body></html>`;
}

/** A Vite plugin that shows the figures of `tests/gallery` at `/gallery/` while the source is served. */
export const gallery = {
	name: 'gallery',
	apply: 'serve',
	configureServer(server) {
		server.middlewares.use('/gallery', async (_, response, next) => {
			try {
				const markup = page(await server.ssrLoadModule('/tests/gallery/draw.ts'));
				response.setHeader('Content-Type', 'text/html').end(markup);
			} catch (error) {
				next(error);
			}
		});
	}
};
