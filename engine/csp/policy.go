// Package csp reads the directives of Content-Security-Policy that this model plays
// (CSP3), and X-Frame-Options, which frame-ancestors replaces.
package csp

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/server"
)

// Header is the name of the header.
const Header = "Content-Security-Policy"

// A Policy is what this model reads in the Content-Security-Policy headers of a
// response.
type Policy struct {
	// UpgradesInsecure: upgrade-insecure-requests.
	UpgradesInsecure bool
	// ancestors are the source lists of frame-ancestors, one for each policy that
	// has it.
	ancestors [][]string
	// Ignored are the directives that decide in a browser, and not here.
	Ignored []string
}

// unplayedDirectives are those that decide about the pages, forms, fetches,
// images, frames or scripts of a scenario in a browser, and not in this model.
var unplayedDirectives = []string{
	"block-all-mixed-content", "child-src", "connect-src", "default-src", "form-action", "frame-src", "img-src",
	"sandbox", "script-src", "script-src-elem",
}

// Of is the policy of a response.
func Of(response *server.Response) Policy { return Read(response.Header(Header)...) }

// Read reads the values of the header. A repeated directive of one policy counts
// once (CSP3 §2.2.1 "parse a serialized CSP").
func Read(values ...string) Policy {
	var p Policy
	for _, value := range values {
		p.read(value)
	}
	return p
}

func (p *Policy) read(value string) {
	for _, directives := range strings.Split(value, ",") {
		framed := false
		for _, directive := range strings.Split(directives, ";") {
			words := strings.Fields(directive)
			if len(words) == 0 {
				continue
			}
			switch name := strings.ToLower(words[0]); {
			case name == "upgrade-insecure-requests":
				p.UpgradesInsecure = true
			case name == "frame-ancestors" && !framed:
				framed, p.ancestors = true, append(p.ancestors, words[1:])
			case slices.Contains(unplayedDirectives, name) && !slices.Contains(p.Ignored, name):
				p.Ignored = append(p.Ignored, name)
			}
		}
	}
}
