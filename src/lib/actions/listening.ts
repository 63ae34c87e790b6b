const FIELD = 'input, textarea, select, [contenteditable]';

/**
 * True if single keys are free to be commands.
 *
 * Nobody writes, and no dialog is open.
 */
export const isListening = (target: EventTarget | null): boolean =>
	!(target as Element | null)?.closest?.(FIELD) && !document.querySelector('dialog[open]');
