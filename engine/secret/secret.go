// Package secret finds values in a scenario that look like real credentials. Everyone
// who has a link can read them, so the page warns who shares one.
package secret

import (
	"slices"
	"strings"
)

// most is how many values are enough for a warning.
const most = 3

// In returns the values of a scenario's document that look like credentials: at most
// three, each once, in their order.
func In(document string) []string {
	var found []string
	begin := 0
	for i := 0; i <= len(document) && len(found) < most; i++ {
		// What separates the parts of JSON, a Set-Cookie line, a header and a URL.
		if i < len(document) && strings.IndexByte(" ;,=&?/:\"'#\\", document[i]) < 0 {
			continue
		}
		if value := document[begin:i]; looksReal(value) && !slices.Contains(found, value) {
			found = append(found, value)
		}
		begin = i + 1
	}
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
