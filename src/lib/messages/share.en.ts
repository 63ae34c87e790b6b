import { isolated } from './isolated.js';

/** The English strings of the share dialog. They come with it, not with the page. */
export const shareEn = {
	title: 'Share and embed',
	tabs: { link: 'Link', embed: 'Embed', picture: 'Picture', data: 'Data', cite: 'Cite' },
	copy: {
		done: 'Copied',
		refused: (isMac: boolean) => `Press ${isMac ? '⌘' : 'Ctrl+'}C`
	},
	outcome: {
		saved: (name: string) => `Your browser saves it as “${name}”.`,
		framed: 'If nothing was saved, the page around this frame does not allow downloads:',
		full: 'open the full page'
	},
	picture: {
		what: 'What it shows',
		views: {
			view: (span: string) => ({ title: 'This view', note: span }),
			whole: (span: string) => ({ title: 'Whole extent', note: span }),
			panel: (title: string) => ({ title: 'Event with panel', note: isolated(title) })
		},
		preset: 'What it is for',
		presets: {
			'report-a4': 'A4 report',
			'report-letter': 'Letter report',
			'page-a4': 'A4 page, with all events',
			'slide-16x9': 'Slide',
			social: 'Social media',
			square: 'Square',
			web: 'Web page'
		} as Record<string, string>,
		width: 'Width',
		height: 'Height',
		format: 'Format',
		formats: { png: 'PNG', svg: 'SVG', pdf: 'PDF' },
		scale: 'Sharpness',
		scales: { '1': '1×', '2': '2×', '3': '3×', '4': '4×' },
		colours: 'Colours',
		grounds: { light: 'Light', dark: 'Dark' },
		title: 'Title',
		footer: 'Source and address at the foot',
		preview: 'Preview',
		fonts: 'A font of the picture',
		png: (width: number, height: number, across: number, up: number, dpi: number) =>
			`${width} × ${height} px, ${across} × ${up} mm at ${dpi} dpi`,
		svg: (width: number, height: number) => `${width} × ${height} px, sharp at any size`,
		pdf: (across: number, up: number) => `One page of ${across} × ${up} mm`,
		reduced: (scale: number) =>
			`Drawn at ${Math.floor(scale * 100) / 100}× instead: not every browser can draw more than 16 million pixels.`,
		drawing: 'Drawing …',
		download: (format: string) => `Download ${format}`,
		copy: 'Copy picture',
		copied: 'Copied.',
		uncopied: 'The picture could not be copied here. Download it instead.',
		uncopiable: 'This browser cannot copy pictures. Download it instead.',
		failed: 'The file could not be made. Try a smaller picture, or SVG.',
		print: 'Print or save as PDF',
		printNote:
			'It opens the print dialog with one page of exactly this picture. Choose “Save as PDF” there.',
		printed: 'Handed to the print dialog.',
		unprinted: 'Printing is not allowed here. Open the picture alone and print it from there.',
		alone: 'Open the picture alone'
	},
	link: {
		view: (span: string) => `This view, ${span}`,
		viewNote: 'Window, selection, search and filters, as they are now.',
		copyView: 'Copy link to this view',
		event: (title: string) => `This event, “${isolated(title)}”`,
		eventNote: 'A page that opens on this event, with a title and a description of its own.',
		copyEvent: 'Copy link to this event',
		usual: 'The default view',
		usualNote: 'What the timeline opens with, also when that changes.',
		copyUsual: 'Copy link to the timeline'
	},
	embed: {
		form: 'Where it goes',
		forms: {
			iframe: { title: 'Frame', note: 'Any page that takes HTML. Fixed height, no script.' },
			fitted: {
				title: 'Frame that fits',
				note: 'The same with a small script that follows its height.'
			},
			element: {
				title: 'Element',
				note: 'Sites with scripts of their own. A picture where they are blocked.'
			},
			oembed: {
				title: 'Page address',
				note: 'WordPress, Ghost, Drupal: paste it on a line of its own.'
			},
			picture: { title: 'Picture with link', note: 'Newsletters, and editors that take no frame.' }
		},
		colours: 'Colours',
		themes: { auto: 'Auto', light: 'Light', dark: 'Dark', transparent: 'Transparent' },
		usual: 'Always the default view',
		written: (span: string) => `Off: it stays at ${span}, whatever the timeline opens with later.`,
		snippet: 'Snippet',
		copySnippet: 'Copy snippet',
		measuring: 'Measuring the height in the preview …',
		policy: (isFrameOnly: boolean, host: string) =>
			`The height is that of the preview. Under a strict content security policy, add ${isFrameOnly ? '' : `“script-src ${host}” and `}“frame-src ${host}”.`,
		page: 'Address to paste',
		copyPage: 'Copy address',
		answer: 'What oEmbed reads there',
		copyAnswer: 'Copy oEmbed address',
		oembedNote: 'It shows the default view: a static site answers every address alike.',
		undiscovered:
			'This copy of the site was built without its public address, so that editors find no oEmbed here. Use the frame.',
		pictureNote: 'The picture shows the default view; its link leads to this one.',
		preview: 'Preview',
		width: 'Width',
		px: (width: number) => `${width} px`,
		size: (width: number, height: number) => `${width} × ${height} px`,
		frameName: (name: string) => `Preview: ${isolated(name)}`,
		fullLink: (title: string) => `${isolated(title)} (full timeline and sources)`,
		alt: (name: string, description: string) => `${isolated(name)}. ${isolated(description)}`
	}
};
