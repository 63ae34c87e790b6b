import type { Attachment } from 'svelte/attachments';

/** a drawn file, what it says about itself, and the fonts that it needs */
export interface Sheet {
	readonly svg: string;
	readonly about: { readonly lang: string; readonly inches: readonly [number, number] };
	/** as the `font` of CSS writes them */
	readonly fonts: readonly string[];
	readonly isDark: boolean;
}

/** one page as large as the picture lands on paper, when it is printed */
function pageOf({ inches: [width, height] }: Sheet['about']): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(
		`@page { size: ${width}in ${height}in; margin: 0; }
		@media print { svg { display: block; width: ${width}in; height: ${height}in; } }`
	);
	return sheet;
}

function dataOf(name: string, type: string, text: string): HTMLScriptElement {
	const script = document.createElement('script');
	script.type = type;
	script.dataset[name] = '';
	script.textContent = text;
	return script;
}

const plain = (text: string): string =>
	text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** a file as elements of this page, its style sheet apart: the page's policy allows no other */
function partsOf(svg: string) {
	const sheet = new CSSStyleSheet();
	const bare = svg.replace(/<style>([^]*?)<\/style>/, (_, style: string) => {
		sheet.replaceSync(plain(style));
		return '';
	});
	const { documentElement } = new DOMParser().parseFromString(bare, 'image/svg+xml');
	return { drawing: document.importNode(documentElement, true), sheet };
}

/** shows a file as it is, and says when its fonts are in: `data-ready`, `data-settled` */
export const pictured =
	({ svg, about, fonts, isDark }: Sheet): Attachment =>
	(node) => {
		const root = document.documentElement;
		const { drawing, sheet } = partsOf(svg);
		node.append(
			drawing,
			dataOf('file', 'image/svg+xml', svg),
			dataOf('about', 'application/json', JSON.stringify(about))
		);
		const kept = document.adoptedStyleSheets;
		document.adoptedStyleSheets = [...kept, sheet, pageOf(about)];
		root.lang = about.lang;
		root.dataset['theme'] = isDark ? 'dark' : 'light';
		let isGone = false;
		void Promise.all(fonts.map((font) => document.fonts.load(font)))
			.then(() => document.fonts.ready)
			.then(() => {
				if (isGone) return;
				root.dataset['ready'] = '';
				root.dataset['settled'] = '';
			});
		return () => {
			isGone = true;
			document.adoptedStyleSheets = kept;
			delete root.dataset['ready'];
			delete root.dataset['settled'];
		};
	};
