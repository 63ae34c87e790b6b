import { attributeOf, elementsOf } from './xml.js';

/** The finest unit that a format of dates shows, no finer than a day. */
export type Shown = 'day' | 'month' | 'year';

/** The formats that Excel has without a definition. */
const BUILT_IN: Readonly<Record<number, Shown>> = {
	...Object.fromEntries([14, 15, 16, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, 'day'])),
	...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 54, 58].map((id) => [id, 'day'])),
	17: 'month'
};

/** Returns what a format shows of a date; undefined where it is none of dates. */
function shownBy(format: string): Shown | undefined {
	const [first = ''] = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_./gi, '').split(';');
	if (!/[dy]|m{3,}|h|(?:^|[^.0#])m/i.test(first) || /general|[#?]/i.test(first)) return undefined;
	if (/[dhs]/i.test(first)) return 'day';
	return /m/i.test(first) ? 'month' : 'year';
}

/** Returns what each style of cells shows of a date. */
export function stylesOf(xml: string): (Shown | undefined)[] {
	const formats = new Map(
		Array.from(elementsOf(xml, 'numFmt'), (one) => [
			Number(attributeOf(one, 'numFmtId')),
			attributeOf(one, 'formatCode') ?? ''
		])
	);
	const [cells] = elementsOf(xml, 'cellXfs');
	return Array.from(elementsOf(cells?.inner ?? '', 'xf'), (one) => {
		const id = Number(attributeOf(one, 'numFmtId'));
		const format = formats.get(id);
		return format === undefined ? BUILT_IN[id] : shownBy(format);
	});
}
