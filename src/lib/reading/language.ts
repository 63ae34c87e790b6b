/**
 * The terms of each class: in one text, by place, or by meaning.
 *
 * One that begins with a capital has to begin so in the text, too.
 *
 * What follows `_` in the name of a class only parts its words: `MONTH_SURE` is a `MONTH` in a rule.
 */
export type Lexicon = Readonly<
	Record<string, string | readonly string[] | Readonly<Record<string, string>>>
>;

/** Patterns that one rule reads. */
export interface RuleWords {
	/** The name of the rule, which says how the date is computed. */
	readonly rule: string;
	/**
	 * The patterns, one a line.
	 *
	 * A word stands for itself, a word in capitals for a class of the lexicon, `a|b` for either, `a?`
	 * for a word that may be missing. What stands in parentheses must be there, but is no part of the
	 * phrase.
	 */
	readonly patterns: string;
	/** Words after which it is no date. */
	readonly notAfter?: string;
	/** Words before which it is no date. */
	readonly notBefore?: string;
}

/** The words by which a clause tells what was from what will be. */
export interface TenseWords {
	/** Verbs that tell what was. */
	readonly past: string;
	/** Endings of regular verbs that tell what was. */
	readonly pastEndings: readonly string[];
	/** Words that end so and are no verbs. */
	readonly notPast: string;
	/** Words that tell what will be. */
	readonly future: string;
	/** Words that tell what will be right before a phrase or one of `links`. */
	readonly appointed: string;
	/** The words that may stand between those and a day or a verb. */
	readonly links: string;
	/** Words that tell what will be before an infinitive: agreed to. */
	readonly intended: string;
	/** The word that begins an infinitive; empty where none does. */
	readonly infinitive: string;
	/** Auxiliaries that tell what will be before a verb with `progressiveEnding`. */
	readonly progressive: string;
	/** The ending of verbs that tell what goes on. */
	readonly progressiveEnding: string;
	/** Words after which a participle tells no time of its own. */
	readonly passive: string;
	/** The ending of adverbs, which may stand between auxiliary and participle. */
	readonly adverbEnding: string;
	/** Words of negation, which may stand there too. */
	readonly negation: string;
	/** Words after `future` that turn it into the past. */
	readonly perfect: string;
	/** Prepositions that look back, and ahead where no verb says otherwise. */
	readonly back: string;
	/** Prepositions that look ahead where no verb says otherwise. */
	readonly ahead: string;
	/** Prepositions that look ahead before a weekday, whatever the verb: closed until Friday. */
	readonly until: string;
	/** Prepositions after which a date is the last day on which it can be. */
	readonly deadline: string;
}

/** All that the reader knows of one language. */
export interface Language {
	/** The words of each class. */
	readonly lexicon: Lexicon;
	/** Words for numbers; those from a hundred on multiply. */
	readonly numbers: Readonly<Record<string, number>>;
	/** Words that may stand within a number. */
	readonly numberLinks: string;
	/** Endings of ordinals in digits. */
	readonly ordinalEndings: string;
	/** Endings of decades in digits. */
	readonly decadeEndings: string;
	/** True if the month stands first in a date with slashes. */
	readonly isMonthFirst: boolean;
	/** Patterns that others share, by the name that stands for them there. */
	readonly parts: Readonly<Record<string, string>>;
	/** The rules, those that win at equal length first. */
	readonly rules: readonly RuleWords[];
	/** The words of tenses. */
	readonly tense: TenseWords;
}
