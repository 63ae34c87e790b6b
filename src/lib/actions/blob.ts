import type { Attachment } from 'svelte/attachments';

/** Shows a file from memory in an image. */
export const pictureFrom =
	(file: Blob): Attachment<HTMLImageElement> =>
	(image) => {
		image.src = URL.createObjectURL(file);
		return () => URL.revokeObjectURL(image.src);
	};
