/** Elements whose text stands on lines of its own. */
const BLOCKS =
	'address,article,aside,blockquote,br,dd,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,table,td,th,tr,ul';
/** Elements whose text is no part of a report. */
const SILENT = 'script,style,noscript,template,svg,nav,form,button,iframe';

/** Why a file gave no text. */
export type FileFault = 'notText' | 'unread';

/** A file that gave no text. */
export class ReportFileError extends Error {
	constructor(readonly fault: FileFault) {
		super(fault);
	}
}

/** Returns the text of a piece of HTML: a line for each block. Its scripts never run. */
export function textOfHtml(html: string): string {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	body.querySelectorAll(SILENT).forEach((element) => element.remove());
	// what breaks a line in the source breaks none on the page
	const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const text = walker.currentNode as Text;
		if (!text.parentElement?.closest('pre')) text.data = text.data.replace(/\s+/g, ' ');
	}
	body.querySelectorAll(BLOCKS).forEach((element) => {
		element.before('\n');
		element.after('\n');
	});
	const lines = (body.textContent ?? '').split('\n').map((line) => line.trim());
	return lines.filter(Boolean).join('\n\n');
}

/**
 * Returns the text of a .docx file: a line for each paragraph.
 *
 * @throws ReportFileError where the bytes are no such file
 */
async function textOfDocx(bytes: Uint8Array): Promise<string> {
	const { strFromU8, unzipSync } = await import('fflate');
	const name = 'word/document.xml';
	let xml: Uint8Array | undefined;
	try {
		xml = unzipSync(bytes, { filter: (file) => file.name === name })[name];
	} catch {
		throw new ReportFileError('unread');
	}
	if (!xml) throw new ReportFileError('unread');
	const tree = new DOMParser().parseFromString(strFromU8(xml), 'application/xml');
	const paragraphs = [...tree.getElementsByTagNameNS('*', 'p')];
	const words = { t: (one: Element) => one.textContent ?? '', tab: () => '\t', br: () => '\n' };
	return paragraphs
		.map((paragraph) =>
			[...paragraph.getElementsByTagNameNS('*', '*')]
				.map((one) => words[one.localName as keyof typeof words]?.(one) ?? '')
				.join('')
		)
		.filter((line) => line.trim())
		.join('\n\n');
}

/**
 * Returns the text of a report's file: plain text, HTML or .docx.
 *
 * @throws ReportFileError where it is none of these
 */
export async function textOfFile(file: File): Promise<string> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
	if (isZip) return textOfDocx(bytes);
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw new ReportFileError('notText');
	}
	if (text.includes('\0')) throw new ReportFileError('notText');
	return /\.html?$/i.test(file.name) || /^\s*<(!doctype|html)/i.test(text)
		? textOfHtml(text)
		: text;
}
