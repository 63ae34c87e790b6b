import type { Attachment } from 'svelte/attachments';

/** a drawn file, what it says about itself, and the fonts that it needs */
export interface Sheet {
	readonly svg: string;
	readonly about: { readonly lang: string; readonly width: number; readonly height: number };
	/** as the `font` of CSS writes them */
	readonly fonts: readonly string[];
	readonly isDark: boolean;
}

/** one page as large as the picture, when it is printed */
function pageOf({ width, height }: Sheet['about']): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`@page { size: ${width}px ${height}px; margin: 0; }`);
	return sheet;
}

function dataOf(about: Sheet['about']): HTMLScriptElement {
	const script = document.createElement('script');
	script.type = 'application/json';
	script.dataset['about'] = '';
	script.textContent = JSON.stringify(about);
	return script;
}

/** shows a file as it is, once and for all, and says when its fonts are in: `data-ready`, `data-settled` */
export const pictured =
	(sheet: Sheet): Attachment =>
	(node) => {
		const { svg, about, fonts, isDark } = sheet;
		const root = document.documentElement;
		const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
		node.append(document.importNode(drawing, true), dataOf(about));
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, pageOf(about)];
		root.lang = about.lang;
		root.dataset['theme'] = isDark ? 'dark' : 'light';
		void Promise.all(fonts.map((font) => document.fonts.load(font)))
			.then(() => document.fonts.ready)
			.then(() => {
				root.dataset['ready'] = '';
				root.dataset['settled'] = '';
			});
	};
