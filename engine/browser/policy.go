package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A directive is one of a Content-Security-Policy, its name in lower case.
type directive struct {
	name   string
	values []string
}

// policiesOf are the policies of a response, each as those of its directives
// that this model plays.
func policiesOf(response *server.Response) [][]directive {
	var policies [][]directive
	for _, value := range response.Header(contentPolicy) {
		for policy := range strings.SplitSeq(value, ",") {
			policies = append(policies, directivesOf(policy, playedDirectives))
		}
	}
	return policies
}

const contentPolicy = "Content-Security-Policy"

// playedDirectives are those that this model plays, and unplayedDirectives those
// that decide about its pages, forms, fetches, images, frames or scripts in a
// browser, and that it ignores.
var (
	playedDirectives   = []string{"frame-ancestors", "upgrade-insecure-requests"}
	unplayedDirectives = []string{
		"block-all-mixed-content", "child-src", "connect-src", "default-src", "form-action", "frame-src", "img-src",
		"sandbox", "script-src", "script-src-elem",
	}
)

// directivesOf are those of the named directives that a policy has. A repeated
// one counts once (CSP3 §2.2.1 "parse a serialized CSP").
func directivesOf(policy string, names []string) []directive {
	var list []directive
	for text := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(text)
		if len(words) == 0 {
			continue
		}
		d := directive{strings.ToLower(words[0]), words[1:]}
		if slices.Contains(names, d.name) && !slices.ContainsFunc(list, func(known directive) bool { return known.name == d.name }) {
			list = append(list, d)
		}
	}
	return list
}

// ignoredIn are the directives of a header that this model ignores, if it is a
// Content-Security-Policy.
func ignoredIn(name, value string) []string {
	if !strings.EqualFold(name, contentPolicy) {
		return nil
	}
	var list []string
	for policy := range strings.SplitSeq(value, ",") {
		for _, d := range directivesOf(policy, unplayedDirectives) {
			if !slices.Contains(list, d.name) {
				list = append(list, d.name)
			}
		}
	}
	return list
}

// A pagePolicy is what the response of a page says about the requests that the
// page starts.
type pagePolicy struct {
	// upgradesInsecure: upgrade-insecure-requests.
	upgradesInsecure bool
}

func pagePolicyOf(response *server.Response) pagePolicy {
	var p pagePolicy
	for _, policy := range policiesOf(response) {
		for _, d := range policy {
			if d.name == "upgrade-insecure-requests" {
				p.upgradesInsecure = true
			}
		}
	}
	return p
}
