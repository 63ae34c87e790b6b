import { spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headersOf } from '../../src/cli/headers.mjs';

/** pages of each rule, and one of none */
const paths = [
	'',
	'event/us-veto/',
	'embed/',
	't/moon/embed/',
	'embed.js',
	'data.json',
	't/moon/data.ics',
	'figure.svg',
	'_app/version.json',
	'favicon.svg'
];

/** a port that nothing else here uses */
const PORT = 4399;

const nginx = (dir, site) => `daemon off; pid ${dir}/pid; error_log ${dir}/error.log;
events {}
http {
	include /etc/nginx/mime.types; access_log off;
	include ${site}/nginx-maps.conf;
	server { listen 127.0.0.1:${PORT}; root ${site}; include ${site}/nginx-server.conf; }
}`;

const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers'];
const apache = (dir, site) => `ServerRoot ${dir}
ServerName localhost
PidFile ${dir}/pid
ErrorLog ${dir}/error.log
Listen 127.0.0.1:${PORT}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${site}
<Directory ${site}>
	AllowOverride All
	Require all granted
	DirectoryIndex index.html
</Directory>`;

const hosts = {
	nginx: (file) => ['nginx', ['-c', file]],
	apache2: (file) => ['apache2', ['-f', file, '-DFOREGROUND']]
};
const configs = { nginx, apache2: apache };

const isInstalled = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

async function answering() {
	for (let tries = 0; tries < 100; tries++) {
		const response = await fetch(`http://127.0.0.1:${PORT}/`).catch(() => null);
		if (response) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('it does not answer within ten seconds');
}

/** fails where a host does not send what the list of headers says */
async function compare(name) {
	for (const path of paths) {
		const response = await fetch(`http://127.0.0.1:${PORT}/${path}`);
		if (response.status !== 200) throw new Error(`${name}: /${path} answers ${response.status}`);
		for (const [key, value] of Object.entries(headersOf(path)))
			if (response.headers.get(key) !== value)
				throw new Error(`${name}: /${path} has ${key}: ${response.headers.get(key)}, not ${value}`);
	}
}

async function check(name) {
	const dir = mkdtempSync(join(tmpdir(), 'host-'));
	const site = join(dir, 'site');
	// a host that was started by root reads files as somebody else
	chmodSync(dir, 0o755);
	mkdirSync(join(dir, 'logs'));
	cpSync('build', site, { recursive: true });
	const file = join(dir, 'host.conf');
	writeFileSync(file, configs[name](dir, site));
	const child = spawn(...hosts[name](file), { stdio: 'inherit' });
	const ended = new Promise((resolve) => child.once('close', resolve));
	try {
		await answering();
		await compare(name);
	} finally {
		child.kill('SIGTERM');
		await ended;
		rmSync(dir, { recursive: true });
	}
	return `${name} sends all headers of ${paths.length} pages`;
}

/** runs the files for hosts in those that are installed here */
export async function checkHosts() {
	if (!existsSync('build/nginx-maps.conf')) throw new Error('build the site first');
	const said = [];
	for (const name of Object.keys(hosts))
		said.push(isInstalled(name) ? await check(name) : `${name} is not installed and was not tried`);
	return said.join(', ');
}
