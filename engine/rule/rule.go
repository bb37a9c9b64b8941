package rule

import "slices"

// An ID names a rule, also in documents.
type ID string

// A Rule is the definition of a rule.
type Rule struct {
	ID ID
	// Own: the name is our own; the DevTools protocol has none.
	Own bool
	// Warns: the rule only warns and blocks nothing.
	Warns bool
	// Guess is the group of the rule in guesses.
	Guess Guess
	// Uses are the gates that apply the rule, each once.
	Uses []Use
}

// A Use is a rule at one gate.
type Use struct {
	Gate Gate
	// Section is where the rule is specified, [Unspecified] if it is browser
	// behavior without a specification, "" if there is nothing to look up.
	Section string
	// Cases has the sections of the cases that have another one.
	Cases map[Case]string
	// DevTools is the name in Chromium's DevTools, if it is not the ID.
	DevTools string
	// Measured has the browsers in which a recorded scenario shows that this
	// rule alone decides.
	Measured Browsers
}

// Unspecified is the section of browser behavior without a specification.
const Unspecified = "unspecified"

// A Gate is a point where rules apply.
type Gate uint8

const (
	// Set: may this response, or this script, set the cookie?
	Set Gate = iota
	// Store: does the jar store it?
	Store
	// Send: is the cookie sent with this request?
	Send
	// Navigate: does the browser send the request, and follow the redirect?
	Navigate
	// Read: may the page, or the browser itself, use the response?
	Read
)

// A Guess groups rules by what a reader can guess.
type Guess string

const (
	// GuessScheme: the cookie is Secure and this is plain http.
	GuessScheme Guess = "scheme"
	// GuessSite: the request is cross-site, and SameSite matters.
	GuessSite Guess = "site"
	// GuessScope: the cookie is for another host or path.
	GuessScope Guess = "scope"
	// GuessPolicy: a setting of the browser or of the request excludes it.
	GuessPolicy Guess = "policy"
	// GuessJar: a cookie in the jar is protected from it.
	GuessJar Guess = "jar"
	// GuessForm: the line itself is invalid.
	GuessForm Guess = "form"
	// GuessRoom: a limit is exceeded.
	GuessRoom Guess = "room"
)

// Browsers are real browsers.
type Browsers uint8

const (
	Chromium Browsers = 1 << iota
	Firefox
)

// Both are Chromium and Firefox.
const Both = Chromium | Firefox

// All lists every rule.
func All() []*Rule { return all }

var all = pointers(lineRules, scopeRules, schemeRules, siteRules, jarRules, roomRules, policyRules, navigationRules, corsRules, warnings)

func pointers(tables ...[]Rule) []*Rule {
	var list []*Rule
	for _, table := range tables {
		for i := range table {
			list = append(list, &table[i])
		}
	}
	return list
}

// Of returns the rule with that name, nil if there is none: a name in a claim
// can be any text.
func Of(id ID) *Rule {
	if i := slices.IndexFunc(all, func(r *Rule) bool { return r.ID == id }); i >= 0 {
		return all[i]
	}
	return nil
}

// At returns the rule's use at one of the gates, nil if it is applied at none of
// them.
func (r *Rule) At(gates ...Gate) *Use {
	if i := slices.IndexFunc(r.Uses, func(u Use) bool { return slices.Contains(gates, u.Gate) }); i >= 0 {
		return &r.Uses[i]
	}
	return nil
}

// SectionOf is the section for the case of a check.
func (u *Use) SectionOf(c Case) string {
	if section, ok := u.Cases[c]; ok {
		return section
	}
	return u.Section
}
