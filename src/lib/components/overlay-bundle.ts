/** What is shown over the figure only at times; loaded after the first picture. */
export { default as GestureHint } from './GestureHint.svelte';
export { default as HoverCard } from './HoverCard.svelte';
export { default as KeysSheet } from './KeysSheet.svelte';
export { default as MemberSheet } from './MemberSheet.svelte';
