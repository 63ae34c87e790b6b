import { expect, it } from 'vitest';
import { DeskState } from '../../../src/lib/state/desk.svelte.js';
import { fair, idOf } from '../desk/drafts.js';

function begun() {
	const desk = new DeskState();
	desk.open('key', fair);
	return desk;
}
const monday = idOf(fair, 'last Monday');

it('goes to the next open phrase once one is decided, and chooses its event', () => {
	const desk = begun();
	expect(desk.mention?.id).toBe(monday);
	desk.decide({ do: 'take', mention: monday });
	expect([desk.mention?.text, desk.event]).toEqual(['Sunday', 'phrase-1']);
	desk.decide({ do: 'refuse', mention: desk.mention!.id });
	expect(desk.mention?.text).toBe('Since then');
	desk.walk(-1);
	expect(desk.mention?.text).toBe('Sunday');
});

it('stays at a phrase while an event is pointed at', () => {
	const desk = begun();
	desk.decide({ do: 'take', mention: monday });
	desk.isPointing = true;
	desk.choose(null);
	desk.goTo(monday);
	expect([desk.mention?.text, desk.event]).toEqual(['Sunday', 'phrase-1']);
	desk.choose('phrase-1');
	expect(desk.mention?.text).toBe('Sunday');
	desk.isPointing = false;
	desk.choose('phrase-1');
	expect(desk.mention?.text).toBe('last Monday');
});

it('keeps an event chosen when undo gives it another address', () => {
	const desk = begun();
	desk.decide({ do: 'take', mention: monday });
	desk.act({ do: 'name', event: 'phrase-1', id: 'opening' });
	desk.choose('opening');
	desk.undo();
	expect(desk.event).toBe('phrase-1');
	desk.redo();
	expect(desk.event).toBe('opening');
});

it('changes nothing where another tab writes', () => {
	const desk = begun();
	desk.isReadOnly = true;
	desk.decide({ do: 'take', mention: monday });
	desk.undo();
	expect(desk.draft).toBe(fair);
	expect(desk.mention?.id).toBe(monday);
});

it('draws what has a date, in the order of time', () => {
	const desk = begun();
	expect(desk.timeline).toBeNull();
	desk.act({ do: 'take', mention: monday });
	desk.act({ do: 'take', mention: idOf(fair, 'March 2023') });
	expect(desk.timeline?.events).toHaveLength(2);
	expect(desk.events.map(({ id }) => id)).toEqual(['phrase-6', 'phrase-1']);
});

it('goes through the open events in the order of time, and around', () => {
	const desk = begun();
	for (const phrase of ['last Monday', 'Sunday', 'March 2023'])
		desk.act({ do: 'take', mention: idOf(fair, phrase) });
	desk.act({ do: 'set', event: 'phrase-1', key: 'title', value: 'The fair opens' });
	const went = [1, 2, 3].map(() => (desk.nextEvent(), desk.event));
	expect(went).toEqual(['phrase-6', 'phrase-2', 'phrase-6']);
});
