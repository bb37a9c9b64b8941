package browser

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all texts about the switches in one language.
type words struct {
	// decides has what each switch decides, by its name.
	decides map[string]phrase.Phrase
	value   valueWords
	source  sourceWords
}

// valueWords are the values of switches.
type valueWords struct {
	yes, no       phrase.Phrase
	days, minutes phrase.Plural
	// limit is for a limit that is enforced only above max.
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

// sourceWords are the kinds of sources.
type sourceWords struct {
	// One for each [Kind] except Section, which needs no text.
	notMeasured                                   phrase.Phrase
	measured, recorded, sourceCode, documentation phrase.Phrase

	// dated, at and since add a detail to {source}.
	dated, at, since phrase.Phrase
	// asItStood is the version of a specification without versions.
	asItStood phrase.Phrase
	// why has the reasons why something is not measured.
	why map[string]phrase.Phrase
}
