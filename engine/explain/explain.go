package explain

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A Text is one decision in words.
type Text struct {
	// Short is a few words, for a chip or a cell: "not over HTTP". For what
	// keeps a cookie from being sent it always begins with "not".
	Short string
	// Sentence names the deciding field and its value.
	Sentence string
	// Section is where the rule stands, such as "RFC 6265bis §5.8.3 step 1".
	Section string
	// DevTools is the name that Chromium's tools have for it, "" for none.
	DevTools string
	// DevToolsText is the id of the sentence that they show for it, "" for none.
	DevToolsText string
	// Measured has the browsers that were seen to decide so.
	Measured Browsers
	// Change is what would make it come out otherwise, in general. What does so
	// in the case at hand is package whatif's to find.
	Change string
}

// Direction is which way a cookie was going.
type Direction int

const (
	// Sending: from the jar to a server, or to a script that reads.
	Sending Direction = iota
	// Storing: from a server, or a script that writes, to the jar.
	Storing
)

// A Detail is what a sentence needs to know of the case.
type Detail struct {
	Direction Direction
	// Cookie is what is known of the cookie; of one that was refused, what its
	// line says.
	Cookie trace.Cookie
	// Line is the Set-Cookie line, or what a script assigned, when storing.
	Line string
	// URL is the request's, or the page's when a script acts; of a step that
	// failed, the address that it failed at.
	URL         string
	Method      string
	Destination trace.Destination
	// Credentials is a fetch's credentials mode.
	Credentials string
	// Page is the URL of the page that started the request, "" if the user
	// did.
	Page string
	// Script: document.cookie, not a request.
	Script bool
}

// ownRule is the section of what browsers do and no specification says.
const ownRule = "browsers' own, in no specification"
