package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// words are all texts of explain in one language. The placeholder {subject} is
// the cookie at the start of a sentence, and {name} is the cookie within one.
type words struct {
	// nameless and namelessSubject are the texts for a cookie without a name.
	nameless, namelessSubject phrase.Phrase
	// ownRule is the section of browser behavior without a specification.
	ownRule phrase.Phrase
	// twoBrowsers names Chromium and Firefox.
	twoBrowsers phrase.Phrase

	held      heldWords
	line      lineWords
	prefix    prefixWords
	sameSite  sameSiteWords
	partition partitionWords
	room      roomWords
	cause     causeWords
	upgrade   upgradeWords
	warning   warningWords
	cors      map[rule.ID]text
	// refused are the short forms of refusals when storing.
	refused map[rule.ID]phrase.Phrase
}

// A text has the words for one decision.
type text struct{ short, sentence phrase.Phrase }

// with fills the placeholders of both.
func (t text) with(pairs ...string) Text {
	return Text{Short: t.short.With(pairs...), Sentence: t.sentence.With(pairs...)}
}

// bothWays has a phrase for each [Direction].
type bothWays struct{ sent, set phrase.Phrase }

func (w bothWays) of(d *Detail) phrase.Phrase {
	if d.Direction == Storing {
		return w.set
	}
	return w.sent
}

// carried has a phrase for each carrier of a cookie: a request, a response, and
// the page whose script reads or writes it.
type carried struct{ sent, set, read, written phrase.Phrase }

func (w carried) of(d *Detail) phrase.Phrase {
	if d.Script {
		return bothWays{w.read, w.written}.of(d)
	}
	return bothWays{w.sent, w.set}.of(d)
}

// written has a phrase for each way to set a cookie: a response and a script.
type written struct{ response, script phrase.Phrase }

func (w written) of(d *Detail) phrase.Phrase {
	if d.Script {
		return w.script
	}
	return w.response
}

// heldWords are for blocked and rejected cookies.
type heldWords struct {
	other text

	secureOnly      phrase.Phrase
	secureOnlyBy    carried
	otherHost       phrase.Phrase
	hostAlone       phrase.Phrase
	hostsBelow      phrase.Phrase
	otherPath       text
	noCredentials   phrase.Phrase
	sameOriginOnly  bothWays
	omitted         bothWays
	noPreflight     phrase.Phrase
	preflight       bothWays
	notForScripts   phrase.Phrase
	httpOnly        bothWays
	overHttpOnly    text
	overSecure      phrase.Phrase
	overSecureBy    written
	notToThirdParty phrase.Phrase
	thirdParty      phrase.Phrase
}

// lineWords are for lines that are not valid cookies.
type lineWords struct {
	syntax, empty, tooLarge, control, nameless, namelessWithEquals text

	tab phrase.Phrase
	// domain is the short text for all of domainCases.
	domain      phrase.Phrase
	domainCases domainWords
}

// domainWords have a sentence for each error in a Domain.
type domainWords struct {
	cases    map[rule.Case]phrase.Phrase
	ofOthers phrase.Phrase
}

// prefixWords are for names whose line does not meet the prefix's requirements.
type prefixWords struct {
	inValue text
	// short is for both sentences. {promise} is one of promises.
	short, broken, brokenOverHTTP phrase.Phrase
	// promises are the requirements of each prefix.
	promises map[string]phrase.Phrase
}

// sameSiteWords are for decisions by SameSite.
type sameSiteWords struct {
	strict, lax, unspecified foreignWords
	noneInsecure             text
	kind                     kindWords
}

// foreignWords are for one value of SameSite and a cross-site request.
type foreignWords struct {
	acrossSites, acrossSchemes phrase.Phrase
	sent, set                  crossingWords
}

// crossingWords have a sentence for each cause of a cross-site request: its
// initiator, the initiator's scheme alone, and a redirect.
type crossingWords struct{ elsewhere, scheme, redirected phrase.Phrase }

// kindWords say what a request is for, with an article: {kind}.
type kindWords struct{ page, frame, image, preflight, fetch phrase.Phrase }

// partitionWords are of partitions.
type partitionWords struct {
	short              phrase.Phrase
	outside, elsewhere phrase.Phrase
	embedded           phrase.Phrase
	insecure           text
	insecurePlain      written
}

// roomWords are for exceeded limits.
type roomWords struct {
	made phrase.Phrase
	// alone and others begin the sentence, as {who}: one cookie was evicted, or
	// one and n others were.
	alone  phrase.Phrase
	others phrase.Plural
	gone   phrase.Phrase
	// goneFrom and notInto have a sentence for each limit.
	goneFrom, notInto fullWords
	full              phrase.Phrase
}

// fullWords have a phrase for each limit.
type fullWords struct{ site, partition, bytes, jar phrase.Phrase }

// causeWords are for steps that stopped.
type causeWords struct {
	stops     map[rule.ID]text
	loop      phrase.Phrase
	loopAfter phrase.Plural
	// endpoint is the port and scheme of a connection: {endpoint}.
	endpoint phrase.Phrase
	other    phrase.Phrase
}

// upgradeWords are for upgrades by the browser. Those of HSTS are by the
// deciding entry: the host's own, that of a parent domain, and a preloaded one.
type upgradeWords struct {
	hstsOwn, hstsAbove, hstsPreloaded text
	httpsFirst, mixedContent          text

	other phrase.Phrase
}

// warningWords are for cookies that were sent or stored with a warning.
type warningWords struct {
	// young and youngerThan are short and sentence, and so are cut and each of
	// the two after it.
	young                     phrase.Phrase
	youngerThan               phrase.Plural
	cut, capped, scriptCapped phrase.Plural
	attributeTooLong          text

	onThisMachine   phrase.Phrase
	onThisMachineBy carried
	// ignored is the short one of the three after it.
	ignored, noSameSite, noMaxAge, noExpires phrase.Phrase
	// lint are the warnings about valid lines that are probably not intended.
	lint map[rule.ID]text
}
