/**
 * @typedef {object} Mutant a fault that the suite should find, planted by replacing a text
 * @property {string} name what breaks
 * @property {string} file the file that is changed
 * @property {string} find the text that goes; it stands in the file exactly once
 * @property {string} replace the text that comes
 * @property {'unit' | 'browser' | 'picture'} part which tests should notice; `browser` builds first
 * @property {string[]} tests files of these tests
 */

/**
 * Faults of the kinds that were mended in this project, each with the tests that should notice it.
 * @type {Mutant[]}
 */
export const mutants = [
	{
		name: 'a gesture leaves its moves to the browser, which then swallows a tap',
		file: 'src/lib/actions/touch-hold.ts',
		find: 'if (isOurs) event.preventDefault();',
		replace: '',
		part: 'browser',
		tests: ['tests/e2e/phone.spec.ts', 'tests/e2e/touch.spec.ts']
	},
	{
		name: 'a weekday is read in local time',
		file: 'src/lib/time/calendar.ts',
		find: 'date.getUTCDay()',
		replace: 'date.getDay()',
		part: 'unit',
		tests: ['tests/unit/time']
	},
	{
		name: 'months before our era do not name it',
		file: 'src/lib/messages/dates.en.ts',
		find: '`${name} ${year(value, hasEra)}`',
		replace: '`${name} ${value}`',
		part: 'unit',
		tests: ['tests/unit/time']
	},
	{
		name: 'the last part of a month ends a day early',
		file: 'src/lib/time/read.ts',
		find: "add(floor(instant(min), 'month'), 1, 'month') === max ? 'late'",
		replace: "calendarDate(instant(max)).day === 30 ? 'late'",
		part: 'unit',
		tests: ['tests/unit/time']
	},
	{
		name: 'an address repeats a theme that is the default',
		file: 'src/lib/model/address.ts',
		find: 'put(key, address[key] === defaultAddress[key] ? null : address[key]);',
		replace: 'put(key, address[key]);',
		part: 'unit',
		tests: ['tests/unit/model/address.test.ts']
	},
	{
		name: 'a filter keeps the ids of an address in its order',
		file: 'src/lib/model/address.ts',
		find: 'const chosen = known.filter((id) => asked.includes(id));',
		replace: 'const chosen = asked;',
		part: 'unit',
		tests: ['tests/unit/model']
	},
	{
		name: 'the label of publication waits for those before it',
		file: 'src/lib/layout/tick-labels.ts',
		find: 'isPublication(one) ? 0 :',
		replace: 'isPublication(one) ? 4 :',
		part: 'unit',
		tests: ['tests/unit/layout/ticks.test.ts']
	},
	{
		name: 'an alternative text leaves out its first sentence',
		file: 'src/lib/picture/alt.ts',
		find: 'if (text.length > LONGEST_ALT) return',
		replace: "if (text.length > LONGEST_ALT) text = '';\n\tif (text.length > LONGEST_ALT) return",
		part: 'unit',
		tests: ['tests/unit/picture/alt.test.ts']
	},
	{
		name: 'the SVG of a picture ends a section that it never began',
		file: 'src/lib/picture/svg-file.ts',
		find: "\n\t\t\t.replaceAll(']]>', ']]&gt;')",
		replace: '',
		part: 'unit',
		tests: ['tests/unit/picture/svg-file.test.ts']
	},
	{
		name: 'a cell of the table of events begins a formula',
		file: 'src/lib/files/csv.ts',
		find: "(DANGEROUS.test(cell) ? `'${cell}` : cell)",
		replace: "(/^[=+]/.test(cell) ? `'${cell}` : cell)",
		part: 'unit',
		tests: ['tests/unit/files/csv.test.ts']
	},
	{
		name: 'a calendar ends events with their last minute',
		file: 'src/lib/files/ics.ts',
		find: ': dayOf(instant(end - 1)).end;',
		replace: ': dayOf(instant(end - 1)).start;',
		part: 'unit',
		tests: ['tests/unit/files/ics.test.ts']
	},
	{
		name: 'a movement that is overtaken never ends',
		file: 'src/lib/state/motion.svelte.ts',
		find: 'this.#count++;\n\t\tthis.isMoving = false;',
		replace: 'this.#count++;',
		part: 'unit',
		tests: ['tests/unit/state']
	},
	{
		name: 'Apache and nginx do not send the headers of embeds',
		file: 'src/cli/headers.mjs',
		find: "path: '(t/[^/]+/|open/)?embed/(index\\\\.html)?',",
		replace: "path: '(t/[^/]+/|open/)?embed/',",
		part: 'unit',
		tests: ['tests/unit/cli/headers.test.ts']
	},
	{
		name: 'a mark that leaves the figure takes the focus with it',
		file: 'src/lib/actions/refocused.svelte.ts',
		find: '?? figure;',
		replace: '?? null;',
		part: 'browser',
		tests: ['tests/e2e/focus.spec.ts', 'tests/e2e/keyboard.spec.ts']
	},
	{
		name: 'a phase shrinks while the reader zooms in',
		file: 'src/lib/layout/phase-scale.ts',
		find: 'Math.max(zoom, floor)',
		replace: 'Math.max(zoom, floor - zoom / 2)',
		part: 'unit',
		tests: ['tests/unit/layout/phase-scale.test.ts']
	},
	{
		name: 'a sheet covers the selected mark on phones',
		file: 'src/lib/actions/revealed.svelte.ts',
		find: "if (by) scroller.scrollBy({ top: by, behavior: 'instant' });",
		replace: '',
		part: 'browser',
		tests: ['tests/e2e/relations.spec.ts', 'tests/e2e/linked.spec.ts']
	},
	{
		name: 'the page of pictures breaks the policy of the site',
		file: 'src/lib/actions/pictured.ts',
		find: "sheet.replaceSync(plain(style));\n\t\treturn '';",
		replace: 'sheet.replaceSync(plain(style));\n\t\treturn `<style>${style}</style>`;',
		part: 'browser',
		tests: ['tests/e2e/export.spec.ts']
	},
	{
		name: 'the frame of a snippet does not know that links may open',
		file: 'src/lib/vocabulary/frame-rights.ts',
		find: 'name: LINKS',
		replace: "name: ''",
		part: 'browser',
		tests: ['tests/e2e/snippets.spec.ts']
	},
	{
		name: 'tracks lie over each other by the room above their rows',
		file: 'src/lib/layout/stack.ts',
		find: 'stack.bottom = top + height;',
		replace: 'stack.bottom = top + height - pad;',
		part: 'unit',
		tests: ['tests/unit/layout', 'tests/gallery']
	},
	{
		name: 'what moves in a page moves in its PDF',
		file: 'src/cli/shot/camera.ts',
		find: 'document.getAnimations().forEach((one) => one.cancel());',
		replace: '',
		part: 'picture',
		tests: ['tests/e2e/shot.spec.ts']
	},
	{
		name: 'a picture that exists is written over',
		file: 'src/cli/shot/write.ts',
		find: 'if (there) throw',
		replace: 'if (!there && shots.length < 0) throw',
		part: 'picture',
		tests: ['tests/e2e/shot.spec.ts']
	}
];
