/** what stands over the figure only at times: loaded together once the first picture stands */
export { default as GestureHint } from './GestureHint.svelte';
export { default as HoverCard } from './HoverCard.svelte';
export { default as KeysSheet } from './KeysSheet.svelte';
export { default as MemberSheet } from './MemberSheet.svelte';
