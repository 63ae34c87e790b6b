/** Focuses a field by its name within a part, and opens what hides it. */
export function toField(part: string, name: string): void {
	const field = document.querySelector<HTMLElement>(`${part} [name="${CSS.escape(name)}"]`);
	const hiding = field?.closest('details');
	if (hiding) hiding.open = true;
	field?.focus();
}
