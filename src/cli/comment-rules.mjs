import jsdoc from 'eslint-plugin-jsdoc';

const exported = 'ExportNamedDeclaration >';
const members = ['TSPropertySignature', 'TSMethodSignature'].map(
	(kind) => `TSInterfaceDeclaration > TSInterfaceBody > ${kind}`
);
const inClass = `${exported} ClassDeclaration > ClassBody >`;
const isPublic = ':not([key.type=PrivateIdentifier])';
const isCalled =
	'[declaration.type=VariableDeclaration][declaration.declarations.0.init.type=ArrowFunctionExpression]';

/** What does something: its comment begins with a verb. */
const functions = [
	`${exported} FunctionDeclaration`,
	`ExportNamedDeclaration${isCalled}`,
	`${inClass} MethodDefinition[kind=method]${isPublic}`
];

/** What is something: its comment says what, with its unit. */
const values = [
	`ExportNamedDeclaration:has(> VariableDeclaration):not(${isCalled})`,
	`${exported} ClassDeclaration`,
	`${exported} TSTypeAliasDeclaration`,
	`${exported} TSInterfaceDeclaration`,
	`${inClass} PropertyDefinition${isPublic}`,
	`${inClass} MethodDefinition[kind=get]${isPublic}`,
	...members.map((member) => `${exported} ${member}`),
	...members.map((member) => member.replace(' >', '[id.name=Props] >'))
];

/** A text that begins with a sentence of at most 15 words. */
const sentence = (begin) => new RegExp(`^(?:${begin})(?:\\s+\\S+){0,14}?(?<=\\.)(?:\\s|$)`);
const verb = sentence('True if|[A-Z]\\w*s');
const noun = sentence('(?!Whether )[^a-z\\s]\\S*');

/** A rule for the first sentence of the comments that `require-jsdoc` asks for. */
const firstSentence = {
	meta: { type: 'suggestion', schema: [] },
	create: (context) => {
		const visit = (form, mend) => (node) => {
			const place = node.parent.type === 'ExportNamedDeclaration' ? node.parent : node;
			const comment = context.sourceCode.getCommentsBefore(place).at(-1);
			if (!comment?.value.startsWith('*')) return;
			const text = comment.value.replace(/^\s*\*+/gm, '').trim();
			if (!form.test(text)) context.report({ node: place, message: mend });
		};
		const words = 'Begin with one sentence of at most 15 words';
		const isVerb = visit(verb, `${words} and a verb: “Returns …”, “True if …”.`);
		const isNoun = visit(noun, `${words}, which says what it is.`);
		return Object.fromEntries([
			...functions.map((selector) => [selector, isVerb]),
			...values.map((selector) => [selector, isNoun])
		]);
	}
};

/** Rules of eslint that ask for doc comments on exports, their members and the props of components. */
export const commentRules = {
	plugins: { jsdoc, comments: { rules: { 'first-sentence': firstSentence } } },
	settings: { jsdoc: { mode: 'typescript' } },
	rules: {
		'comments/first-sentence': 'error',
		'jsdoc/require-jsdoc': [
			'error',
			{
				require: { FunctionDeclaration: false },
				contexts: [...functions, ...values],
				enableFixer: false
			}
		],
		'jsdoc/require-throws': 'error',
		'jsdoc/check-tag-names': ['error', { typed: true }],
		'jsdoc/informative-docs': 'error',
		'jsdoc/no-types': 'error'
	}
};
