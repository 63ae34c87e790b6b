/** The paths of the product’s sign, in a box of 20 × 14. */
export const logo = {
	lines: 'M0,7H20M18.8,2V12',
	fill: 'M1,7a2.8,2.8 0 1,0 5.6,0a2.8,2.8 0 1,0 -5.6,0ZM9,7l3.4,-3.8l3.4,3.8l-3.4,3.8Z'
} as const;
