import { z } from 'zod';
import { SIDE } from '../../lib/picture/picture-request.js';
import { presets } from '../../lib/picture/preset.js';
import { readInstant } from '../../lib/model/address.js';
import { choices } from '../../lib/vocabulary/choices.js';
import {
	pictureOptions,
	presetIds,
	targets,
	type PictureOptionKey
} from '../../lib/vocabulary/picture-options.js';

/** The formats of pictures, which are also the endings of their files. */
export const formats = ['png', 'svg', 'pdf'] as const;
/** A format of pictures. */
export type Format = (typeof formats)[number];

/** pixels of the largest picture; more takes gigabytes of memory */
const MOST_PIXELS = 64_000_000;

const WRONG_DPR = 'is no whole number from 1 to 4. Use 2, for example.';

const quoted = (input: unknown) => (typeof input === 'string' ? `"${input.slice(0, 60)}"` : input);
const choice = <T extends string>(known: readonly [T, ...T[]]) =>
	z.enum(known, { error: ({ input }) => `${quoted(input)} is unknown. Use ${known.join(', ')}.` });
const text = z
	.string({ error: 'is no text.' })
	.max(400, { error: 'is longer than 400 characters.' });
const day = z
	.string({ error: 'is no date. Write it as text, as "2024-11-20".' })
	.refine((one) => readInstant(one, false) !== null, {
		error: ({ input }) =>
			`${quoted(input)} is not a date. Use YYYY-MM-DD or YYYY-MM-DDThh:mmZ, as 2024-11-20.`
	});
const ids = z
	.union([text, z.array(text)], { error: 'is no list of ids. Write them as "a,b" or [a, b].' })
	.transform((one) => (typeof one === 'string' ? one : one.join(',')));
const yes = z.boolean({ error: ({ input }) => `${quoted(input)} is neither true nor false.` });

/** Returns the width and height of a size in CSS px, as of `670x394`. */
export const sidesOf = (size: string): [number, number] =>
	size.split('x').map(Number) as [number, number];

const size = z
	.string({ error: 'is no size. Write it as text, as "670x394".' })
	.regex(/^\d{1,5}x\d{1,5}$/, {
		error: ({ input }) => `${quoted(input)} is no size. Write WIDTHxHEIGHT in CSS px, as 670x394.`
	})
	.refine((one) => sidesOf(one).every((side) => side >= SIDE.least && side <= SIDE.most), {
		error: ({ input }) =>
			`${quoted(input)} is out of range. Each side has from ${SIDE.least} to ${SIDE.most} px.`
	});

/** what is written: files whose endings say the format, or `-` for standard output */
const outName = z
	.string({ error: 'is no name of a file.' })
	.refine((one) => formatOf(one) !== null, {
		error: ({ input }) =>
			`${quoted(input)} has no known ending. Use .png, .svg or .pdf, or - alone.`
	});

const NO_FILE = 'names no file. Write one or more, as "a.png".';
const outs = z.union([outName, z.array(outName).min(1, { error: NO_FILE })], {
	error: NO_FILE
});
const dpr = z.int({ error: WRONG_DPR }).min(1, { error: WRONG_DPR }).max(4, { error: WRONG_DPR });

const title = text.min(1, { error: 'is empty. Leave it out for the usual one.' });

/** a key that may be left out, with its meaning by the table of options */
function described<T extends z.ZodType>(key: PictureOptionKey, schema: T) {
	const { told, meaning } = pictureOptions[key];
	return schema.meta({ description: told === 'no' ? `false: ${meaning}` : meaning }).optional();
}

/** The schema of a shot. Its keys are named like the query of a page. */
export const shotSchema = z.strictObject(
	{
		out: described('out', outs),
		timeline: described('timeline', text),
		data: described('data', text),
		target: described('target', choice(targets)),
		preset: described('preset', choice(presetIds)),
		size: described('size', size),
		dpr: described('dpr', dpr),
		title: described('title', title),
		subtitle: described('subtitle', text),
		alt: described('alt', text),
		footer: described('footer', yes),
		whole: described('whole', yes),
		from: described('from', day),
		to: described('to', day),
		event: described('event', text),
		q: described('q', text),
		kind: described('kind', ids),
		actor: described('actor', ids),
		place: described('place', ids),
		track: described('track', ids),
		source: described('source', ids),
		scale: described('scale', choice(choices.scale)),
		theme: described('theme', choice(choices.theme)),
		lang: described('lang', choice(choices.lang))
	},
	{
		error: (issue) =>
			issue.code === 'invalid_type' ? 'is no shot. Write "{ out: a.png }".' : undefined
	}
);

/** One state, the picture that it becomes, and the files of that. */
export type Shot = z.output<typeof shotSchema>;

/** Returns the format of an output by its ending. Null for an unknown one. */
export function formatOf(name: string): Format | null {
	const ending = name === '-' ? 'png' : (/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
	return formats.find((format) => format === ending) ?? null;
}

/** True if an output goes to standard output. */
export const isStdout = (name: string): boolean => /^-(\.\w+)?$/.test(name);

/** Returns the outputs of a shot, in their order. */
export const outsOf = ({ out }: Shot): readonly string[] => [out ?? []].flat();

const presetOf = (shot: Shot) => presets.find(({ id }) => id === shot.preset) ?? presets[0]!;

/** Returns a picture's width and height in CSS px, and output px for each. */
export function frameOf(shot: Shot) {
	const isPage = shot.target === 'page';
	const preset = presetOf(shot);
	const usual = isPage ? [1440, 900] : [preset.width, preset.height];
	const [width, height] = (shot.size ? sidesOf(shot.size) : usual) as [number, number];
	return { width, height, dpr: shot.dpr ?? (isPage ? 2 : preset.scale), preset };
}

/** Returns what is wrong with a whole shot, as a key and a sentence. Null for a sound one. */
export function faultOf(shot: Shot): readonly [key: PictureOptionKey, text: string] | null {
	const { from, to, target, event } = shot;
	if (from && to && readInstant(from, false)! >= readInstant(to, true)!)
		return ['from', `${from} is not before "to" ${to}. Exchange or widen them.`];
	if (target === 'panel' && !event) return ['target', '"panel" needs "event", the one to show.'];
	if (shot.data !== undefined && shot.timeline !== undefined)
		return ['data', 'does not go with "timeline". Leave one out.'];
	const { width, height, dpr } = frameOf(shot);
	if (width * height * dpr * dpr > MOST_PIXELS)
		return [
			'size',
			`${width}x${height} at ${dpr} px each is more than 64 million. Use a lower dpr.`
		];
	if (target !== 'page') return null;
	if (outsOf(shot).some((name) => formatOf(name) === 'svg'))
		return ['target', '"page" has no .svg. Use .png or .pdf.'];
	const unfit = (['preset', 'title', 'subtitle', 'footer', 'whole', 'data'] as const).find(
		(key) => shot[key] !== undefined
	);
	return unfit
		? [unfit, 'is for pictures of the timeline, not for "target" page. Leave it out.']
		: null;
}
