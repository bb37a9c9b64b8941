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

// policiesOf are the policies of a response, each as its directives. A repeated
// directive counts once (CSP3 §2.2.1 "parse a serialized CSP").
func policiesOf(response *server.Response) [][]directive {
	var policies [][]directive
	for _, value := range response.Header("Content-Security-Policy") {
		for policy := range strings.SplitSeq(value, ",") {
			policies = append(policies, directivesOf(policy))
		}
	}
	return policies
}

func directivesOf(policy string) []directive {
	var list []directive
	for text := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(text)
		if len(words) == 0 {
			continue
		}
		d := directive{strings.ToLower(words[0]), words[1:]}
		if !slices.ContainsFunc(list, func(known directive) bool { return known.name == d.name }) {
			list = append(list, d)
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
