package explain

// A Text is one decision in words.
type Text struct {
	// Short is a few words, for a chip or a cell: "not over HTTP". For what
	// keeps a cookie from being sent it always begins with "not" in English.
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
