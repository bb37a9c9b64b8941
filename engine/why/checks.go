package why

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// checksOf puts the checks that the trace recorded into words, in their order.
// Warnings are not checks.
func checksOf(list rule.Checks, d explain.Detail) []Check {
	words := whyTexts.checks.sending
	if d.Direction == explain.Storing {
		words = whyTexts.checks.storing
	}
	var checks []Check
	if n := readableLine(list); n > 0 {
		checks = append(checks, Check{OK: true, Rule: rule.SyntaxError, Text: words.Of(rule.SyntaxError).passed.String()})
		list = list[n:]
	}
	for i := range list {
		if list[i].Result != rule.Warned {
			checks = append(checks, checkOf(words, &list[i], d))
		}
	}
	return checks
}

// readableLine is the number of checks at the start of a list that concern the
// text of a line. If all passed, one text stands for them.
func readableLine(list rule.Checks) int {
	n := 0
	for n < len(list) && slices.Contains(textRules, list[n].Rule) {
		if list[n].Result == rule.Failed {
			return 0
		}
		n++
	}
	return n
}

// textRules are the rules about the text of a line, before its attributes.
var textRules = []rule.ID{
	rule.DisallowedCharacter, rule.NoCookieContent, rule.NameValuePairExceedsMaxSize, rule.NamelessNotAllowed,
}

// checkOf puts one check into words.
func checkOf(w ruleTexts, c *rule.Check, d explain.Detail) Check {
	text := w.Of(Family(c.Rule))
	pairs := placesOf(c, d)
	if c.Result == rule.Passed {
		return Check{OK: true, Rule: c.Rule, Text: text.passedBy(c.Because).With(pairs...)}
	}
	return Check{Rule: c.Rule, Text: text.failedBy(c.Because).With(pairs...), Name: text.name.String(), Reason: string(c.Rule)}
}

// Family is the rule that stands for the rules of its kind, of which one
// applies to a cookie, depending on its attributes.
func Family(id rule.ID) rule.ID {
	switch known := rule.Of(id); {
	case known == nil:
	case known.Guess == rule.GuessSite || id == rule.SameSiteNoneInsecure:
		return rule.SameSiteLax
	case known.Guess == rule.GuessRoom:
		return rule.DomainExceedsMaxCookies
	}
	return id
}

// placesOf are the values for the placeholders of checks.
func placesOf(c *rule.Check, d explain.Detail) []string {
	pairs := []string{
		"name", event.NameOf(d.Name), "host", event.HostOf(d.To), "value", c.Value,
		"limit", strconv.Itoa(c.Limit), "grace", event.Duration(int64(c.Limit)),
		"asked", "", "scheme", "", "domain", "", "path", "", "time", "", "sameSite", "",
	}
	set := func(name, value string) {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				pairs[i+1] = value
			}
		}
	}
	if d.To != nil {
		set("asked", d.To.Path)
		set("scheme", d.To.Scheme)
	}
	if k := d.Cookie; k != nil {
		set("domain", k.Domain)
		set("path", k.Path)
		set("time", event.Clock(k.Expires))
		set("sameSite", k.SameSite)
		if k.SameSite == "" {
			set("sameSite", phrase.Say("not given"))
		}
	}
	return pairs
}
