package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// cookieName names a cookie: it is "the cookie" if the run has no other.
func (p *played) cookieName(name string) string {
	if p.only(name) {
		return phrase.Say("the cookie")
	}
	return nameText(name)
}

// cookieNameUpper is the same at the beginning of a sentence.
func (p *played) cookieNameUpper(name string) string {
	if p.only(name) {
		return phrase.Say("The cookie")
	}
	d := explain.Detail{Name: name}
	return d.Subject()
}

// only reports whether a run sets no cookie of another name.
func (p *played) only(name string) bool {
	for _, set := range p.Lines() {
		if set.Name != name {
			return false
		}
	}
	return true
}

func nameText(name string) string {
	if name == "" {
		return explain.NamelessCookie()
	}
	return name
}
