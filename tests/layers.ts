/** A row of the table of layers. A word that ends in `*` stands for all that begin so. */
export interface Layer {
	/** Folders and files of `src/lib` and `src` that it may import; `css` for style sheets. */
	readonly imports: string;
	/** Packages that it may import; none without. */
	readonly packages?: string;
	/** Names that it may take from the package `d3`; none without. */
	readonly d3?: string;
	/** Files of other layers that it must not import although their layer is allowed. */
	readonly except?: string;
}

const array =
	'min max extent range sum mean median pairs bisect* group* rollup* ascending least* greatest*';

/** What each folder and file of `src/lib` and `src` may import; what is not here is forbidden. */
export const layers: Readonly<Record<string, Layer>> = {
	vocabulary: { imports: '' },
	messages: { imports: 'vocabulary' },
	'theme.ts': { imports: 'vocabulary' },
	time: {
		imports: 'vocabulary messages',
		packages: 'edtf date-fns/* @date-fns/utc/*'
	},
	model: {
		imports: 'vocabulary messages time',
		packages: 'zod minisearch',
		d3: array
	},
	reading: { imports: 'vocabulary messages time' },
	formats: {
		imports: 'vocabulary messages time model',
		packages: 'zod papaparse chardet fflate ical.js'
	},
	media: { imports: 'model formats', packages: 'node:* sharp' },
	desk: { imports: 'vocabulary messages time model reading' },
	layout: {
		imports: 'vocabulary messages time model',
		d3: `${array} scale* line area arc curve*`
	},
	geo: {
		imports: 'vocabulary messages time model layout',
		packages: 'topojson-client topojson-simplify topojson-specification',
		d3: `${array} geo* Geo*`
	},
	files: {
		imports: 'vocabulary messages time model',
		packages: 'ical-generator',
		d3: `${array} csvFormat`
	},
	open: {
		imports: 'vocabulary messages time model formats files',
		d3: 'csvFormat'
	},
	picture: {
		imports: 'vocabulary messages theme.ts time model layout files css',
		d3: array
	},
	state: {
		imports: 'vocabulary messages time model desk layout open',
		packages: 'svelte svelte/motion svelte/reactivity'
	},
	actions: {
		imports: 'vocabulary messages time model desk layout open',
		packages: 'svelte svelte/attachments svelte/reactivity fflate idb-keyval',
		d3: 'zoom* brush* select* pointer* D3*'
	},
	components: {
		imports:
			'vocabulary messages theme.ts time model reading desk layout geo files open picture state actions css',
		packages: 'svelte svelte/attachments svelte/server',
		except: 'src/lib/geo/shapes.js src/lib/geo/regions.js src/lib/geo/rings.js'
	},
	'index.ts': {
		imports: 'vocabulary messages time model layout geo files picture state components'
	},
	routes: {
		imports:
			'vocabulary messages theme.ts time model formats media desk geo files picture components index.ts css',
		packages: 'svelte svelte/server devalue @sveltejs/kit $app/* node:*'
	},
	'hooks.server.ts': {
		imports: 'vocabulary messages model files routes',
		packages: '@sveltejs/kit $app/environment'
	},
	'hooks.client.ts': { imports: '', packages: '@sveltejs/kit $app/*' },
	'service-worker.ts': { imports: '', packages: '$service-worker' },
	params: { imports: 'routes', packages: '@sveltejs/kit' },
	embed: { imports: 'vocabulary' },
	cli: {
		imports:
			'vocabulary messages theme.ts time model formats media reading desk layout files picture routes/slugs.js',
		packages:
			'node:* devalue eslint-plugin-jsdoc fontkit playwright send subset-font tsx/esm/api vite yaml zod @cantoo/pdf-lib'
	}
};
