/** A page of somebody else that holds our embed. */
export interface HostPage {
	/** What is peculiar to it. */
	readonly name: string;
	/** The whole document. */
	readonly html: string;
	/** What its server adds. */
	readonly headers?: Readonly<Record<string, string>>;
	/** What its frame shows, if the embed stands in one. */
	readonly inner?: string;
	/** What its frame's server adds. */
	readonly innerHeaders?: Readonly<Record<string, string>>;
	/** Width and height of the browser's window. */
	readonly size?: readonly [number, number];
	/** A script that the reader or the host runs once the page is there. */
	readonly then?: string;
	/** How many timelines it shows in the end. */
	readonly count?: number;
	/** True if a wheel over the frame cannot scroll anything. */
	readonly isStill?: boolean;
	/** True if the host takes the focus to the frame itself. */
	readonly isFocusing?: boolean;
	/** True if the browser keeps the frame out, so that what stands in the element stays. */
	readonly isRefused?: boolean;
	/** True if the page runs no scripts. */
	readonly isMute?: boolean;
	/** Errors that the host makes by itself. */
	readonly errors?: RegExp;
	/** The content type of the document. */
	readonly type?: string;
	/** How a reader has set the browser. */
	readonly media?: { colorScheme?: 'dark'; forcedColors?: 'active'; reducedMotion?: 'reduce' };
}

type Rest = Omit<HostPage, 'name' | 'html'>;

/** Returns the hosts of a site at `guest`; those in frames are reached at `/inner`. */
export function hostPages(guest: string): HostPage[] {
	const script = `<script async src="${guest}embed.js"></script>`;
	const bare = `<conflict-timeline src="${guest}embed/"><b>Instead</b></conflict-timeline>`;
	const element = bare + script;
	const frame = `<iframe data-conflict-timeline src="${guest}embed/" title="T" width="100%" height="500"></iframe>`;
	const fitted = frame + script;
	const tall = '<p>More</p>'.repeat(120);
	const page = (body: string, head = '', attributes = '') =>
		`<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body><p>Host</p>${body}${tall}</body></html>`;
	const style = (css: string) => `<style>${css}</style>`;
	const origin = new URL(guest).origin;

	const make = (name: string, html: string, rest: Rest = {}): HostPage => ({ name, html, ...rest });
	/** the element and the frame, each in the same surroundings */
	const both = (name: string, put: (embed: string) => string, rest: Rest = {}): HostPage[] => [
		make(`${name}, element`, put(element), rest),
		make(`${name}, frame`, put(fitted), rest)
	];
	const styled = (name: string, css: string, rest: Rest = {}) =>
		both(name, (embed) => page(`<div class="box">${embed}</div>`, style(css)), rest);
	const sent = (name: string, headers: Record<string, string>) =>
		both(name, (embed) => page(embed), { headers });
	const nested = (name: string, attributes: string, rest: Rest = {}) =>
		make(name, page(`<iframe ${attributes} width="900" height="1500" style="border:0"></iframe>`), {
			inner: page(element),
			...rest
		});
	const later = (name: string, then: string, rest: Rest = {}) =>
		make(name, page(`<div id="a">${element}</div><div id="b"></div>`), { then, ...rest });
	const shadow = (name: string, mode: string) =>
		make(
			name,
			page(`<article><template shadowrootmode="${mode}">${bare}</template></article>${script}`)
		);
	const polluted = (name: string, code: string) =>
		make(name, page(element, `<script>${code}</script>`));

	return [
		...both('plain', (embed) => page(embed)),
		...both('quirks', (embed) => `<title>Q</title>${embed}${tall}`),
		...both('right to left', (embed) => page(embed, '', 'dir="rtl" lang="ar"')),
		...styled('resets', '*{margin:0;padding:0;border:0;font:inherit;box-sizing:border-box}'),
		...styled(
			'all unset',
			'.box,.box>*{all:revert-layer}*{transition:all 2s;animation:none!important}'
		),
		...styled('frames made fluid', 'iframe,img{max-width:100%;height:auto}'),
		...styled('a narrow column', '.box{width:260px}'),
		...styled('a very narrow column', '.box{width:180px}'),
		...styled('a wide column', '.box{width:2200px}'),
		...styled(
			'vertical writing',
			'html{writing-mode:vertical-rl}.box{inline-size:1600px;writing-mode:horizontal-tb;width:900px}',
			{ isStill: true }
		),
		...styled('a flex column', '.box{display:flex;flex-direction:column;align-items:stretch}'),
		...styled('a grid', '.box{display:grid;grid-template-columns:minmax(0,1fr)}'),
		...styled('a float', '.box{float:left;width:60%}'),
		...styled('columns', '.box{columns:1;column-fill:balance}'),
		...styled('containment', '.box{contain:layout paint style;container-type:inline-size}'),
		...styled(
			'content-visibility',
			'.box{content-visibility:auto;contain-intrinsic-size:auto 500px}'
		),
		...styled('zoomed by style', '.box{zoom:1.5}'),
		...styled('made smaller', '.box{transform:scale(.5);transform-origin:0 0}'),
		...styled('turned', '.box{transform:rotate(4deg)}'),
		...styled('filtered', '.box{filter:grayscale(1);opacity:.9;mix-blend-mode:multiply}'),
		...styled('smooth', 'html{scroll-behavior:smooth}'),
		...styled(
			'a scroller',
			'html,body{height:100%;overflow:hidden}.box{height:300px;overflow:auto}'
		),
		...styled('a fixed box', '.box{position:fixed;inset:20px;overflow:auto}'),
		...styled('dark', ':root{color-scheme:dark;background:#111;color:#eee}', {
			media: { colorScheme: 'dark' }
		}),
		...both('a table', (embed) => page(`<table width="100%"><tr><td>${embed}</td></tr></table>`)),
		...both(
			'an open dialog',
			(embed) => page(`<dialog id="d" style="width:800px">${embed}</dialog>`),
			{ then: 'd.showModal()', isStill: true, isFocusing: true }
		),
		...both(
			'a popover',
			(embed) =>
				page(`<div id="d" popover style="width:800px;height:600px;overflow:auto">${embed}</div>`),
			{ then: 'd.showPopover()' }
		),
		...both(
			'a closed part',
			(embed) => page(`<details id="d"><summary>S</summary>${embed}</details>`),
			{ then: 'd.open=true' }
		),
		...both('a hidden start', (embed) => page(`<div id="d" style="display:none">${embed}</div>`), {
			then: 'setTimeout(()=>d.style.display="",600)'
		}),
		...both(
			'an invisible start',
			(embed) => page(`<div id="d" style="visibility:hidden">${embed}</div>`),
			{ then: 'setTimeout(()=>d.style.visibility="",600)' }
		),
		...both(
			'far below',
			(embed) => page(`<p style="height:6000px">Up</p><div id="d">${embed}</div>`),
			{ then: 'd.scrollIntoView()' }
		),
		...sent('a strict policy', {
			'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}`
		}),
		...sent('Trusted Types', {
			'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'"
		}),
		...sent('COEP', {
			'Cross-Origin-Embedder-Policy': 'require-corp',
			'Cross-Origin-Opener-Policy': 'same-origin'
		}),
		...sent('COEP without credentials', { 'Cross-Origin-Embedder-Policy': 'credentialless' }),
		...sent('no rights', {
			'Permissions-Policy': 'fullscreen=(), clipboard-write=()',
			'Referrer-Policy': 'no-referrer'
		}),
		make('a page in a sandbox', page(element), {
			headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
			isRefused: true
		}),
		make('no scripts', page(frame), { isMute: true }),
		make('a policy that keeps our script out', page(`${fitted}`), {
			headers: { 'Content-Security-Policy': "script-src 'none'" },
			isMute: true,
			errors: /Content Security Policy/
		}),
		make(
			'XHTML',
			`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>${bare}<script async="" src="${guest}embed.js"></script><p style="height:3000px">More</p></body></html>`,
			{ type: 'application/xhtml+xml' }
		),
		make(
			'a script of modules',
			page(`${bare}<script type="module" crossorigin src="${guest}embed.js"></script>`)
		),
		make('the script twice', page(element + script)),
		make('the script in the head', page(bare, `<script src="${guest}embed.js"></script>`)),
		make('the script late', page(bare), {
			then: `setTimeout(()=>{const s=document.createElement('script');s.src='${guest}embed.js';document.head.append(s)},500)`
		}),
		make('put in as text', page('<div id="a"></div>'), {
			then: `a.innerHTML=${JSON.stringify(bare)};const s=document.createElement('script');s.src='${guest}embed.js';document.head.append(s)`
		}),
		make('another base', page(element, '<base href="http://localhost:9/other/">')),
		nested('a frame in a frame', 'src="/inner"'),
		nested('a frame of its own text', `srcdoc="${page(element).replaceAll('"', '&quot;')}"`),
		nested('a sandboxed frame', 'src="/inner" sandbox="allow-scripts"', { isRefused: true }),
		nested('a frame with a policy', 'src="/inner"', {
			innerHeaders: { 'Content-Security-Policy': `script-src ${origin}; frame-src ${origin}` }
		}),
		shadow('an open shadow root', 'open'),
		shadow('a closed shadow root', 'closed'),
		make(
			'a frame in two shadow roots',
			page(
				`<article><template shadowrootmode="open"><section><template shadowrootmode="open">${frame}</template></section></template></article>${script}`
			)
		),
		make('two', page(element + bare), { count: 2 }),
		make('an element and a frame', page(element + frame), { count: 2 }),
		make(
			'two sites in one page',
			page(`${element}<conflict-timeline src="${guest}t/moon/embed/"></conflict-timeline>`),
			{ count: 2 }
		),
		later(
			'taken out and put back',
			'const e=a.firstChild;setTimeout(()=>{e.remove();setTimeout(()=>a.append(e),300)},1500)'
		),
		later('moved at once', 'b.append(a.firstChild)'),
		later('moved later', 'setTimeout(()=>b.append(a.firstChild),1500)'),
		later('moved with its state', 'setTimeout(()=>b.moveBefore(a.firstChild,null),1500)'),
		later('copied', 'setTimeout(()=>b.append(a.firstChild.cloneNode(true)),1000)', { count: 2 }),
		later(
			'another source',
			`setTimeout(()=>a.firstChild.src='x',500);setTimeout(()=>a.firstChild.setAttribute('src','${guest}embed/?q=beirut'),1000)`
		),
		later(
			'a page that goes by itself',
			"history.pushState(0,'','?page=2');location.hash='two';setTimeout(()=>history.back(),800)"
		),
		later(
			'a width that changes',
			"let n=0;const t=setInterval(()=>{a.style.width=[300,900,500,1100][n]+'px';if(++n>3)clearInterval(t)},400)"
		),
		later(
			'messages of others',
			"let n=0;const t=setInterval(()=>{for(const d of [null,1,'x',{},[],{ns:'conflict-timeline'},{ns:'conflict-timeline',type:'ready'},{ns:'conflict-timeline',type:'height',value:9}])postMessage(d,'*');if(++n>30)clearInterval(t)},50)"
		),
		later(
			'text that changes around it',
			"let n=0;const t=setInterval(()=>{document.body.prepend(document.createElement('p'));if(++n>20)clearInterval(t)},60)"
		),
		polluted('keys on every object', "Object.prototype.foo='bar';Array.prototype.bar=()=>1"),
		polluted(
			'other globals',
			'window.d3={};window.svelte=1;window.state=2;window.conflictTimeline=3'
		),
		polluted('errors of its own', 'setTimeout(()=>{throw new Error("host")})'),
		polluted('frozen objects', 'Object.freeze(Object.prototype);Object.freeze(Array.prototype)'),
		make('editable', page(`<div contenteditable>${element}</div>`)),
		make('a link around it', page(`<a href="#x">${element}</a>`)),
		make(
			'a drawing around it',
			page(
				`<svg width="900" height="2000"><foreignObject width="900" height="2000"><div xmlns="http://www.w3.org/1999/xhtml">${element}</div></foreignObject></svg>`
			)
		),
		make('a window of 400 % zoom', page(element), { size: [320, 256] }),
		make('a phone', page(element, '<meta name="viewport" content="width=device-width">'), {
			size: [360, 740]
		}),
		make('a large screen', page(element), { size: [2560, 1440] }),
		make('forced colours', page(element), { media: { forcedColors: 'active' } }),
		make('no movement', page(element), { media: { reducedMotion: 'reduce' } })
	].map((host) => (host.name.startsWith('errors of') ? { ...host, errors: /Error: host/ } : host));
}
