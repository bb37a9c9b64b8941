// Package paste makes a scenario of what people paste: Set-Cookie lines, blocks
// of headers, curl commands and logs, HAR files, cookie tables, document.cookie
// strings, Django settings, nginx server blocks, URLs, and scenarios.
//
// It is a pure function of the text. [Read] takes the whole text, a [Reader]
// takes it in pieces with bounded memory, so that a HAR file of 200 MB can be
// read with progress and cancelled. [New] takes three lines: page, request and
// cookie.
//
// Besides the scenario, a [Result] has an account of the text: what was
// understood, what was guessed, what was left out, and where a run of the
// scenario disagrees with what the text recorded.
//
// Text becomes a scenario in three stages, each in files of its own: the forms
// (curl.go, har.go, nginx.go and so on) read the text into a draft, plan*.go
// makes servers and steps of the draft, and compare.go plays the scenario.
//
// Values of cookies and of parameters that carry secrets are replaced with
// placeholders; one value always has the same placeholder.
package paste
