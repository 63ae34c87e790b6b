const FIELD = 'input, textarea, select, [contenteditable]';

/** whether single keys are free to be commands: nobody writes, and no dialog is open */
export const isListening = (target: EventTarget | null): boolean =>
	!(target as Element | null)?.closest?.(FIELD) && !document.querySelector('dialog[open]');
