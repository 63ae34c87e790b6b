import type { Attachment } from 'svelte/attachments';

/** shows a file as the picture that it is, from memory */
export const pictureFrom =
	(file: Blob): Attachment<HTMLImageElement> =>
	(image) => {
		image.src = URL.createObjectURL(file);
		return () => URL.revokeObjectURL(image.src);
	};
