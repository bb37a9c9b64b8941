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
// Text becomes a scenario in three stages, each in packages of its own. The forms
// (har, curl, headers, cookies, settings, nginx, and addresses and scenarios here)
// read the text into a draft; plan makes servers and steps of the draft; replay
// plays the scenario and compares it with the text.
package paste
