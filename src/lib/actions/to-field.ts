/** Focuses and returns a field by its name in a part; null for none. */
export function toField(part: string, name: string): HTMLInputElement | null {
	const selector = `${part} [name="${CSS.escape(name)}"]`;
	const field = document.querySelector<HTMLInputElement>(selector);
	const hiding = field?.closest('details');
	if (hiding) hiding.open = true;
	field?.focus();
	return field;
}
