package browser

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all that the switches say in one language.
type words struct {
	// decides has what each switch decides, by its name.
	decides map[string]phrase.Phrase
	value   valueWords
	source  sourceWords
}

// valueWords are what switches are set to.
type valueWords struct {
	yes, no       phrase.Phrase
	days, minutes phrase.Plural
	// limit is of one that is kept to only once there are more than max.
	limit phrase.Phrase

	insecureForms  formWords
	hostPrefixPath hostPrefixPathWords
	thirdParty     thirdPartyWords
}

// formWords has a phrase for each [FormWarning].
type formWords struct{ send, dialog, page phrase.Phrase }

// hostPrefixPathWords has a phrase for each [cookie.HostPrefixPath].
type hostPrefixPathWords struct{ present, written, resulting phrase.Phrase }

// thirdPartyWords has a phrase for each [scenario.ThirdPartyCookies].
type thirdPartyWords struct{ allow, block, partition phrase.Phrase }

// sourceWords say how something is known.
type sourceWords struct {
	// One for each [Kind] but Section, which is its own.
	notMeasured                                   phrase.Phrase
	measured, recorded, sourceCode, documentation phrase.Phrase

	// dated, at and since are a {source} with more that is known of it.
	dated, at, since phrase.Phrase
	// asItStood is the version of a specification that has none.
	asItStood phrase.Phrase
	// why has why something is not measured.
	why map[string]phrase.Phrase
}
