package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// words are all that explain says in one language. A place {subject} is the
// cookie where it begins a sentence, and {name} is the cookie within one.
type words struct {
	// nameless and namelessSubject are a cookie without a name.
	nameless, namelessSubject phrase.Phrase
	// ownRule is the section of what browsers do and no specification says.
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

// A text is what is said of one decision.
type text struct{ short, sentence phrase.Phrase }

// with fills the places of both.
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

// carried has a phrase for each thing that carries a cookie: a request, a
// response, and the page whose script reads or writes it.
type carried struct{ sent, set, read, written phrase.Phrase }

func (w carried) of(d *Detail) phrase.Phrase {
	if d.Script {
		return bothWays{w.read, w.written}.of(d)
	}
	return bothWays{w.sent, w.set}.of(d)
}

// written has a phrase for each that can set a cookie: a response and a script.
type written struct{ response, script phrase.Phrase }

func (w written) of(d *Detail) phrase.Phrase {
	if d.Script {
		return w.script
	}
	return w.response
}

// heldWords are of what keeps a cookie at home, or out.
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

// lineWords are of lines that no cookie is made of.
type lineWords struct {
	syntax, empty, tooLarge, control, nameless, namelessWithEquals text

	tab phrase.Phrase
	// domain is the short one for all of domainCases.
	domain      phrase.Phrase
	domainCases domainWords
}

// domainWords have a sentence for each thing that can be wrong with a Domain.
type domainWords struct {
	cases    map[rule.Case]phrase.Phrase
	ofOthers phrase.Phrase
}

// prefixWords are of names that promise what their line does not keep.
type prefixWords struct {
	inValue text
	// short has one for both of the others. {promise} is one of promises.
	short, broken, brokenOverHTTP phrase.Phrase
	// promises are what each prefix promises.
	promises map[string]phrase.Phrase
}

// sameSiteWords are of what SameSite holds.
type sameSiteWords struct {
	strict, lax, unspecified foreignWords
	noneInsecure             text
	kind                     kindWords
}

// foreignWords are of one value of SameSite and a request that is cross-site.
type foreignWords struct {
	acrossSites, acrossSchemes phrase.Phrase
	sent, set                  crossingWords
}

// crossingWords have a sentence for each thing that makes a request
// cross-site: the page that it comes from, that page's scheme alone, and a
// redirect on its way.
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

// roomWords are of cookies that there is no room for.
type roomWords struct {
	made phrase.Phrase
	// alone and others begin the sentence, as {who}: one cookie was evicted, or
	// one and n others were.
	alone  phrase.Phrase
	others phrase.Plural
	gone   phrase.Phrase
	// goneFrom and notInto have a sentence for each place that can be full.
	goneFrom, notInto fullWords
	full              phrase.Phrase
}

// fullWords have a phrase for each place that can have too many cookies.
type fullWords struct{ site, partition, bytes, jar phrase.Phrase }

// causeWords are of steps that went no further.
type causeWords struct {
	stops     map[rule.ID]text
	loop      phrase.Phrase
	loopAfter phrase.Plural
	// endpoint is where a connection goes: {endpoint}.
	endpoint phrase.Phrase
	other    phrase.Phrase
}

// upgradeWords are of what the browser answers by itself. Those of HSTS are by
// the entry that decided: the host's own, that of a host above it, and one that
// ships with the browser.
type upgradeWords struct {
	hstsOwn, hstsAbove, hstsPreloaded text
	httpsFirst, mixedContent          text

	other phrase.Phrase
}

// warningWords are of cookies that went through all the same.
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
	// lint are of what is legal and hardly meant.
	lint map[rule.ID]text
}
