import type { Attachment } from 'svelte/attachments';

/**
 * Prints a page in a frame once it is ready, and tells whether it did.
 *
 * The page is of the same origin. A frame in a sandbox may be refused without an error.
 */
export const printing =
	(onend: (isPrinted: boolean) => void): Attachment<HTMLIFrameElement> =>
	(frame) => {
		const marks = new MutationObserver(print);
		function print() {
			const page = frame.contentWindow!;
			const { ready } = page.document.documentElement.dataset;
			if (ready === undefined) return;
			marks.disconnect();
			let isPrinted = false;
			page.addEventListener('beforeprint', () => (isPrinted = true));
			if (ready !== 'error') page.print();
			onend(isPrinted);
		}
		const onload = () => {
			const root = frame.contentDocument?.documentElement;
			if (!root) return onend(false);
			marks.observe(root, { attributeFilter: ['data-ready'] });
			print();
		};
		frame.addEventListener('load', onload, { once: true });
		return () => {
			frame.removeEventListener('load', onload);
			marks.disconnect();
		};
	};
