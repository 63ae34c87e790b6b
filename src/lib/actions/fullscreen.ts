import type { Attachment } from 'svelte/attachments';

/**
 * Makes a button show the nearest element of `selector` on the full screen.
 *
 * Where the host forbids it, the button is disabled and says `reason`.
 */
export function fullscreen(selector: string, reason: string): Attachment<HTMLElement> {
	return (button) => {
		const onclick = () => {
			const target = button.closest(selector);
			if (document.fullscreenElement) void document.exitFullscreen();
			else void target?.requestFullscreen();
		};
		if (!document.fullscreenEnabled) {
			button.setAttribute('aria-disabled', 'true');
			button.title = reason;
			return;
		}
		button.addEventListener('click', onclick);
		return () => button.removeEventListener('click', onclick);
	};
}
