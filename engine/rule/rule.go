package rule

import "slices"

// An ID names a rule, in documents as well.
type ID string

// A Rule is what there is to know of a rule.
type Rule struct {
	ID ID
	// Own: the name is ours, the DevTools protocol has none.
	Own bool
	// Warns: it keeps nothing back, it is only worth telling.
	Warns bool
	// Guess is what a reader who guesses calls a cookie that it keeps back.
	Guess Guess
	// Uses has where the rule is applied, each gate once.
	Uses []Use
}

// A Use is a rule at one gate.
type Use struct {
	Gate Gate
	// Section is where the rule is written, [Unspecified] if browsers have it and
	// no specification does, "" if there is nothing to look up.
	Section string
	// Cases has the sections of those cases that another one decides.
	Cases map[Case]string
	// DevTools is what Chromium's tools show, if that is not the ID.
	DevTools string
	// Measured has the browsers in which a recorded scenario has it decide alone.
	Measured Browsers
}

// Unspecified is the section of what browsers do and no specification says.
const Unspecified = "unspecified"

// A Gate is where a rule is applied.
type Gate uint8

const (
	// Set: may this response, or this script, set the cookie?
	Set Gate = iota
	// Store: does the jar take it?
	Store
	// Send: does the cookie go out with this request?
	Send
	// Navigate: does the browser send the request at all, and follow where the
	// response leads?
	Navigate
	// Read: may the page, or the browser itself, use the response?
	Read
)

// A Guess groups rules by what a reader can guess.
type Guess string

const (
	// GuessScheme: the cookie is Secure and this is plain http.
	GuessScheme Guess = "scheme"
	// GuessSite: another site takes part, and SameSite minds.
	GuessSite Guess = "site"
	// GuessScope: the cookie is for another host or path.
	GuessScope Guess = "scope"
	// GuessPolicy: a choice of the browser or of the request leaves it out.
	GuessPolicy Guess = "policy"
	// GuessJar: a cookie in the jar is protected from it.
	GuessJar Guess = "jar"
	// GuessForm: the line breaks a rule about itself.
	GuessForm Guess = "form"
	// GuessRoom: the browser has too many.
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

// Of returns the rule of that name, nil if there is none: a name in a claim may
// be any text.
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

// SectionOf is where the case of a check is written.
func (u *Use) SectionOf(c Case) string {
	if section, ok := u.Cases[c]; ok {
		return section
	}
	return u.Section
}
