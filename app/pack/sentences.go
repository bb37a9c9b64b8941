//go:build !js

package main

import (
	"fmt"
	"html"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// sentences are those of the pages' sources, by their names there.
var sentences = map[string]phrase.Phrase{
	"simulation": "simulation · nothing is sent",
	"lessons":    "Lessons",
	"loading":    "The playground is loading…",
	"long-run":   state.LongRun,

	"needs":        "The playground is a program that runs in your browser, so it needs JavaScript and WebAssembly. Nothing that you do in it leaves this page. This is what it would show for this lesson.",
	"command-line": "The same model also runs on a command line, without a browser:",
	"embed-needs":  "This cookie playground runs in your browser, so it needs JavaScript and WebAssembly.",
	"open":         "Open the full page",
	"blocked":      "The page around this playground does not let it open a window. Copy this address instead.",
	"address":      "Address of the full page",
	"close":        "Close",

	"challenges":     "Challenges",
	"challenge":      "Challenge",
	"next-challenge": "Next challenge: {title}",
	"solved-at-par":  "solved at par",
	"solved":         "solved, not at par",
	"judging":        "Judging…",
	"judge-failed":   "The program that judges challenges cannot run: {error}. Reload the page to try again.",

	"leak":        "Find a leak",
	"leak-what":   "Crumbtrail adds moves to this scenario and runs it: visits, requests of other sites' pages, another host of the site, and someone on the wire who reads or plants. It looks for the fewest moves that expose or plant a cookie.",
	"leak-runs":   "{runs} runs so far",
	"leak-play":   "Play it",
	"leak-failed": "The search cannot run: {error}. Reload the page to try again.",

	"paste":           "Paste",
	"paste-what":      "Paste Set-Cookie lines, headers, a curl command or its output, a HAR file, a cookie table, Django settings, an nginx configuration or URLs. Texts that belong together make one scenario. Nothing leaves this page.",
	"pasted":          "Pasted text",
	"choose":          "Choose files…",
	"drop":            "or drop them on the page",
	"remove":          "Remove",
	"remove-file":     "Remove {file}",
	"values":          "Keep the values of cookies and tokens",
	"values-hint":     "otherwise placeholders replace them",
	"reading":         "Reading…",
	"read":            "{read} of {size} read",
	"importer-failed": "The program that reads texts cannot run: {error}. Try again, or reload the page.",
	"no-answer":       "the server did not return it",
	"again":           "Try again",
	"use":             "Use it",
	"cancel":          "Cancel",

	"share":         "Share",
	"link-private":  "A scenario of your own is in the part of the link after the #, which browsers never send to a server. A lesson has the address of its page.",
	"link-secrets":  "This looks like a real token: {values} Everyone with the link can read it. Replace it before you share.",
	"link":          "Link to this event",
	"link-length":   "{length} characters",
	"link-long":     "{length} characters: too long for some chats",
	"embed-code":    "Embed code",
	"embed-view":    "Beside the lanes, and first",
	"lanes":         "table, lanes first",
	"embed-theme":   "Theme",
	"theirs":        "of the reader's system",
	"light":         "light",
	"dark":          "dark",
	"embed-results": "Results",
	"as-asked":      "to guess if there is a question",
	"to-guess":      "to guess",
	"all-shown":     "shown",
	"embed-reader":  "The reader",
	"changes":       "may change it",
	"reads":         "can only read it",
	"copy":          "Copy",
	"copied":        "Copied ✓",
	"preview":       "Preview",
	"making":        "The code is being made…",
	"no-code":       "The program that makes this code cannot run: {error}. Reload the page to try again.",

	"reload":      "Reload the page",
	"update":      "There is a newer version of Crumbtrail. It is used when you load the page again.",
	"stopped":     "Crumbtrail stopped because of an internal error.",
	"failed":      "Crumbtrail could not start: {error}.",
	"unanswered":  "Crumbtrail could not start: the server returned {status} for the program.",
	"unsupported": "Crumbtrail could not start: this browser does not run WebAssembly.",
}

// sentence is the HTML for {{say:name}} in a page's source. Its placeholders
// stay: boot.js fills in the values that only the page has.
func sentence(name string) (string, error) {
	p, known := sentences[name]
	if !known {
		return "", fmt.Errorf("{{say:%s}}: there is no such sentence", name)
	}
	return html.EscapeString(p.String()), nil
}
