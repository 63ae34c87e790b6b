const open = {
	'Access-Control-Allow-Origin': '*',
	'Cross-Origin-Resource-Policy': 'cross-origin'
};
const YEAR = 'public, max-age=31536000, immutable';
const HOUR = 'public, max-age=3600';

/**
 * The headers that a host should send, by regular expressions of paths below the site's folder; all
 * that match apply. What a page may load stands in the page itself, as hashes. Apache and nginx ask
 * for the file that answers, others for the address.
 */
export const rules = [
	{
		path: '.*',
		headers: {
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'strict-origin-when-cross-origin',
			'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()'
		}
	},
	{ path: '_app/immutable/.*', headers: { ...open, 'Cache-Control': YEAR } },
	{ path: '(t/[^/]+/)?media/.*', headers: { 'Cache-Control': YEAR } },
	{ path: 'embed\\.js', headers: { ...open, 'Cache-Control': HOUR } },
	{
		path: '(t/[^/]+/)?(data\\.(json|csv|ics)|timeline\\.json|figure\\.svg|oembed\\.json)',
		headers: open
	},
	{
		path: '(t/[^/]+/|open/)?embed/(index\\.html)?',
		headers: {
			...open,
			'Content-Security-Policy': 'frame-ancestors *',
			'Cross-Origin-Embedder-Policy': 'require-corp'
		}
	}
];

/** The headers of a path below the site's folder, as `embed/`. */
export function headersOf(path) {
	const matching = rules.filter((rule) => new RegExp(`^${rule.path}$`).test(path));
	return Object.assign({}, ...matching.map(({ headers }) => headers));
}

const lines = (write) =>
	rules.flatMap(({ path, headers }) =>
		Object.entries(headers).map(([name, value]) => write(path, name, value))
	);

/** nginx: an extract for the site's server block. */
const nginx = () =>
	`# to be included in the server block; maps stand beside it, in the http block\n${names()
		.map((name) => `add_header ${name} $timeline_${variable(name)} always;`)
		.join('\n')}\n`;

const names = () => [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
const variable = (name) => name.toLowerCase().replaceAll('-', '_');

/** nginx: one map for each header, the last rule that matches first. */
const nginxMaps = () =>
	names()
		.map((name) => {
			const cases = rules.filter(({ headers }) => name in headers).reverse();
			const rows = cases.map(({ path, headers }) => `\t"~/${path}$" "${headers[name]}";`);
			return `map $uri $timeline_${variable(name)} {\n${rows.join('\n')}\n}\n`;
		})
		.join('');

const apache = () =>
	`${lines(
		(path, name, value) =>
			`<If "%{REQUEST_URI} =~ m#/${path}$#">\n\tHeader set ${name} "${value}"\n</If>`
	).join('\n')}\n`;

/** Netlify and Cloudflare know only stars: the rules in their way of writing, for a site at the top. */
const stars = {
	'.*': ['/*'],
	'_app/immutable/.*': ['/_app/immutable/*'],
	'(t/[^/]+/)?media/.*': ['/media/*', '/t/:slug/media/*'],
	'embed\\.js': ['/embed.js'],
	'(t/[^/]+/|open/)?embed/(index\\.html)?': ['/embed/', '/open/embed/', '/t/:slug/embed/'],
	'(t/[^/]+/)?(data\\.(json|csv|ics)|timeline\\.json|figure\\.svg|oembed\\.json)': [
		'data.json',
		'data.csv',
		'data.ics',
		'timeline.json',
		'figure.svg',
		'oembed.json'
	].flatMap((name) => [`/${name}`, `/t/:slug/${name}`])
};

const netlify = () =>
	rules
		.flatMap(({ path, headers }) =>
			stars[path].map(
				(star) =>
					`${star}\n${Object.entries(headers)
						.map(([name, value]) => `  ${name}: ${value}\n`)
						.join('')}`
			)
		)
		.join('');

/** The files for hosts, by name; they are written beside the site. */
export const files = {
	_headers: netlify,
	'.htaccess': apache,
	'nginx-server.conf': nginx,
	'nginx-maps.conf': nginxMaps
};
