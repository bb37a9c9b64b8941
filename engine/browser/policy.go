package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/server"
)

const contentPolicy = "Content-Security-Policy"

// A policy is what this model reads in the Content-Security-Policy headers of a
// response.
type policy struct {
	// upgradesInsecure: upgrade-insecure-requests.
	upgradesInsecure bool
	// ancestors are the source lists of frame-ancestors, one for each policy that
	// has it.
	ancestors [][]string
	// ignored are the directives that decide in a browser, and not here.
	ignored []string
}

// unplayedDirectives are those that decide about the pages, forms, fetches,
// images, frames or scripts of a scenario in a browser, and not in this model.
var unplayedDirectives = []string{
	"block-all-mixed-content", "child-src", "connect-src", "default-src", "form-action", "frame-src", "img-src",
	"sandbox", "script-src", "script-src-elem",
}

func policyOf(response *server.Response) policy {
	var p policy
	for _, value := range response.Header(contentPolicy) {
		p.read(value)
	}
	return p
}

// read adds the policies of a header. A repeated directive of one counts once
// (CSP3 §2.2.1 "parse a serialized CSP").
func (p *policy) read(value string) {
	for _, directives := range strings.Split(value, ",") {
		framed := false
		for _, directive := range strings.Split(directives, ";") {
			words := strings.Fields(directive)
			if len(words) == 0 {
				continue
			}
			switch name := strings.ToLower(words[0]); {
			case name == "upgrade-insecure-requests":
				p.upgradesInsecure = true
			case name == "frame-ancestors" && !framed:
				framed, p.ancestors = true, append(p.ancestors, words[1:])
			case slices.Contains(unplayedDirectives, name) && !slices.Contains(p.ignored, name):
				p.ignored = append(p.ignored, name)
			}
		}
	}
}
