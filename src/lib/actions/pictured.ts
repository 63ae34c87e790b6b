import type { Attachment } from 'svelte/attachments';

/** A drawn file with what the page needs to show it. */
export interface Sheet {
	/** The file itself, as markup. */
	readonly svg: string;
	/** The language of its texts, and its width and height on paper. */
	readonly about: { readonly lang: string; readonly inches: readonly [number, number] };
	/** The fonts it uses, as the `font` of CSS writes them. */
	readonly fonts: readonly string[];
	/** True if it is drawn for dark ground. */
	readonly isDark: boolean;
}

/** Returns the style of one printed page as large as the picture on paper. */
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

/**
 * Returns a file as elements of this page, with its style sheet apart.
 *
 * The page’s policy allows no other.
 */
function partsOf(svg: string) {
	const sheet = new CSSStyleSheet();
	const bare = svg.replace(/<style>([^]*?)<\/style>/, (_, style: string) => {
		sheet.replaceSync(plain(style));
		return '';
	});
	const { documentElement } = new DOMParser().parseFromString(bare, 'image/svg+xml');
	return { drawing: document.importNode(documentElement, true), sheet };
}

/**
 * Shows a file as it is.
 *
 * Marks the document with `data-ready` and `data-settled` once its fonts are in.
 */
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
