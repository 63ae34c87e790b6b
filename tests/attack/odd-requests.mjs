import { chooser, randomOf } from './random.mjs';

export const random = randomOf(15);
const choose = chooser(random);

const methods = ['GET', 'GET', 'GET', 'HEAD', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'];
const oddMethods = ['TRACE', 'PROPFIND', 'CONNECT', 'get', 'G\u00cbT', '', 'X'.repeat(500)];
const ways = ['', 'event/', 'event/us-veto/', 'embed.js', 'oembed.json', '_app/version.json'];
const tails = [
	...['..', '../..', '../../etc/passwd', '%2e%2e/%2e%2e/etc/passwd', '..%2f..%2fetc%2fpasswd'],
	...['..\\..\\etc\\passwd', '%00', 'index.html%00.js', '%', '%zz', '%ff%fe', '%c0%ae%c0%ae/'],
	...[
		'.',
		'./',
		'.//',
		'//example.org/',
		'//example.org',
		'///',
		'\\\\example.org',
		'?',
		'?a=%',
		'#'
	],
	...['.git/config', '.env', '.htaccess', 'package.json', '../package.json', 'favicon.svg/'],
	...['a'.repeat(300), 'a/'.repeat(2000), '%61'.repeat(500), 'é', '\u202e', 'con', 'index.html;x']
];
const ranges = [
	...['bytes=0-0', 'bytes=5-2', 'bytes=-1', 'bytes=-0', 'bytes=0-', 'bytes=99999999-', 'bytes='],
	...['bytes=0-1,3-4', `bytes=${'0-0,'.repeat(500)}`, 'lines=1-2', 'bytes=a-b', 'bytes=-9e99', '\t']
];
const headers = {
	Range: ranges,
	'If-Range': ['"x"', 'Thu, 01 Jan 1970 00:00:00 GMT', 'yesterday', ''],
	'If-None-Match': ['*', '"x"', 'W/"x",,', '"'.repeat(900)],
	'If-Match': ['*', '"x"', ''],
	'If-Modified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'never', '-1'],
	'Accept-Encoding': ['gzip', 'br;q=x', '*;q=0', 'identity;q=0', ','.repeat(500)],
	Accept: ['text/html', '*/*;q=2', 'a'.repeat(3000)],
	Host: ['localhost', 'example.org', '', 'a b', '[::1', 'x'.repeat(2000)],
	Cookie: ['a=b', '='.repeat(3000)],
	'Content-Length': ['0'],
	'X-Forwarded-Host': ['example.org'],
	'Upgrade-Insecure-Requests': ['1']
};

export const isTried = (share) => random() < share;

export const written = (method, path, fields) =>
	`${method} ${path} HTTP/1.1\r\n${Object.entries({ Host: 'localhost', ...fields })
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join('')}\r\n`;

function fields() {
	const some = {};
	for (const [name, values] of Object.entries(headers))
		if (isTried(0.15)) some[name] = choose(values);
	return some;
}

/** a request that a parser of HTTP takes */
export const request = () =>
	written(
		choose(methods),
		encodeURI(`/${choose(ways)}${isTried(0.7) ? choose(tails) : ''}`)
			.replaceAll('%25', '%')
			.replaceAll('#', '%23'),
		fields()
	);

/** bytes that are no good request, or only its beginning */
export const broken = () =>
	choose([
		() => written(choose(oddMethods), `/${choose(tails)}`, fields()),
		() => request().slice(0, Math.floor(random() * 60)),
		() => request().replaceAll('\r\n', '\n'),
		() => `GET / HTTP/${choose(['0.9', '1.0', '2.0', '9'])}\r\n\r\n`,
		() => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
		() => written('GET', '/', { 'X-Long': 'a'.repeat(40_000) }),
		() => written('POST', '/', { 'Content-Length': '-5' }),
		() => written('POST', '/', { 'Content-Length': '999999' }),
		() => `${written('POST', '/', { 'Transfer-Encoding': 'chunked' })}zz\r\n`,
		() => written('GET', '/', { Upgrade: 'websocket', Connection: 'Upgrade' }),
		() => `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(5000)}\r\n`,
		() => '\0'.repeat(200),
		() => '\x16\x03\x01\x02\x00\x01\x00'
	])();
