// Builds the site with a timeline of N events and says what it weighs: node tests/bench/site.mjs 1000
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const count = Number(process.argv[2] ?? 1000);
const slug = `bench-${count}`;
const file = join('data', `${slug}.json`);
const pick = (list, index) => list[index % list.length];
const day = (index) =>
	new Date(Date.UTC(2000, 0, 1) + Math.floor((index * 9000) / count) * 86_400_000)
		.toISOString()
		.slice(0, 10);

const words =
	'the council met again in the northern town where both sides had asked for talks'.split(' ');
/** a text of 40 to 60 words, other ones for each event */
const summary = (n) =>
	Array.from({ length: 40 + (n % 21) }, (_, i) => pick(words, (n + 1) * (i + 3) + i * i)).join(' ');

/** a timeline of so many events, 300 actors and 250 places, the same each time */
function timeline() {
	const actors = Array.from({ length: 300 }, (_, n) => ({ id: `actor-${n}`, name: `Actor ${n}` }));
	const places = Array.from({ length: 250 }, (_, n) => ({
		id: `place-${n}`,
		name: `Place ${n}`,
		latitude: ((n * 37) % 120) - 60,
		longitude: ((n * 71) % 340) - 170,
		exact: true
	}));
	const events = Array.from({ length: count }, (_, n) => ({
		id: `event-${n}`,
		title: `What happened as number ${n} of all`,
		label: `Number ${n}`,
		summary: `Number ${n}: ${summary(n)}.`,
		kind: pick(['Talks', 'Strike', 'Vote', 'Statement'], n * 7),
		track: pick(['North', 'South', 'East', 'West'], n * 3),
		weight: 1 + ((n * 13) % 5),
		...(n % 9 ? { when: day(n) } : { start: day(n), end: day(Math.min(count - 1, n + 5)) }),
		actors: [pick(actors, n * 11).id],
		places: [pick(places, n * 17).id],
		citations: [{ source: 'source', page: String(1 + (n % 400)) }]
	}));
	const sources = [{ id: 'source', title: 'Made for a measurement', published: '2024-12-31' }];
	return { title: `A timeline of ${count} events`, sources, actors, places, events };
}

const sizes = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => join(one.parentPath ?? one.path, one.name));
const zipped = (name) => gzipSync(readFileSync(name), { level: 9 }).length;

writeFileSync(file, JSON.stringify(timeline()));
if (process.argv[3] === 'write') process.exit();
try {
	const begun = performance.now();
	execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const seconds = (performance.now() - begun) / 1000;
	const files = sizes('build');
	const own = join('build', 't', slug);
	const pages = files.filter((name) => name.startsWith(join(own, 'event')));
	const heaviest = Math.max(0, ...pages.map(zipped));
	const bytes = files.reduce((sum, name) => sum + statSync(name).size, 0);
	console.log({
		count,
		seconds: Math.round(seconds),
		siteMB: Math.round(bytes / 1e5) / 10,
		eventPages: pages.length,
		heaviestEventPage: heaviest,
		timelinePage: zipped(join(own, 'index.html')),
		timelineJson: zipped(join(own, 'timeline.json')),
		reportPage: zipped('build/index.html')
	});
} finally {
	rmSync(file);
}
