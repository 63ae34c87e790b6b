import type { Report } from './problem.js';
import { listOf } from './references.js';
import type { EventFile } from './schema.js';

/** Returns why a file cannot be one of a timeline's folder; null where it can. */
function faultOf(file: string): string | null {
	if (/^\s*(?:[a-z][a-z+.-]+:|\/\/)/i.test(file))
		return 'is an address: save the picture into the folder of the timeline and name it';
	if (/^[/\\]|^\w:|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(file))
		return 'lies outside the folder of the timeline: put the picture there and name it';
	return file.includes('\\') ? 'has a backslash: write "/" between folder and file' : null;
}

/** Reports pictures whose files do not lie in the folder of the timeline. */
export function checkMedia({ media }: EventFile, report: Report): void {
	listOf(media).forEach(({ file }, index) => {
		const fault = typeof file === 'string' ? faultOf(file) : null;
		if (fault) report(`.media[${index}].file`, fault);
	});
}
