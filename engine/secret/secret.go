// Package secret finds values in a scenario that look like real credentials. Everyone
// who has a link can read them, so the page warns who shares one.
package secret

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// most is how many values are enough for a warning.
const most = 3

// In returns the values of a scenario that look like credentials: at most three, each
// once.
func In(s *scenario.Scenario) []string {
	var found []string
	look := func(text string) {
		// What separates the parts of a Set-Cookie line, a header and a URL.
		for _, value := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ;,=&?/:\"'#", r) }) {
			if len(found) < most && looksReal(value) && !slices.Contains(found, value) {
				found = append(found, value)
			}
		}
	}
	rules := func(list []scenario.Rule) {
		for i := range list {
			for _, line := range list[i].Set {
				look(line)
			}
			for _, values := range list[i].Headers {
				for _, value := range values {
					look(value)
				}
			}
			look(list[i].Redirect)
		}
	}
	rules(s.Attacker)
	for i := range s.Servers {
		rules(s.Servers[i].Rules)
	}
	for i := range s.Steps {
		look(s.Steps[i].URL)
		look(s.Steps[i].Cookie)
	}
	slices.Sort(found) // headers come in any order
	return found
}

// prefixes begin tokens of services that many programs use: JSON Web Tokens, GitHub,
// GitLab, AWS, Stripe, OpenAI, Slack, Google.
var prefixes = []string{
	"eyJ", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "AKIA", "ASIA", "sk_live_", "rk_live_", "sk-", "xoxb-", "xoxp-", "ya29.", "AIza",
}

// looksReal reports whether a value has a prefix of a token, or is as long and as mixed
// as only random values are.
func looksReal(value string) bool {
	const (
		prefixed, random = 16, 24
		differentInHex   = 8
		different        = 14
	)
	for _, prefix := range prefixes {
		if len(value) >= prefixed && strings.HasPrefix(value, prefix) {
			return true
		}
	}
	if len(value) < random {
		return false
	}
	var seen [128]bool
	count, digits, letters, hex := 0, false, false, true
	for i := range len(value) {
		c := value[i]
		switch {
		case '0' <= c && c <= '9':
			digits = true
		case 'a' <= c && c <= 'f', 'A' <= c && c <= 'F':
			letters = true
		case 'g' <= c && c <= 'z', 'G' <= c && c <= 'Z':
			letters, hex = true, false
		case strings.IndexByte("+-_.~%", c) >= 0:
			hex = false
		default:
			return false
		}
		if !seen[c] {
			seen[c] = true
			count++
		}
	}
	return digits && letters && (count >= different || hex && count >= differentInHex)
}
