// Package lab plays scenarios in real Chromium and real Firefox and says where
// they and the engine part.
//
// A [site.Site] answers inside this process as the scenario's servers do, on http
// and on https, with certificates of a [site.Authority] that the browsers trust.
// A browser with an empty profile then takes the steps: an address typed, a
// link clicked with the mouse, a form sent, a fetch, an image, a frame. What
// came of it is a [recording.Recording]: the requests as they arrived, the
// document's URL and its document.cookie, the jar, the outcome and, for Chromium,
// the reasons that DevTools gives. [recording.FromTrace] puts the engine's trace
// in the same form, so that comparing the two is comparing values.
//
// The recordings are kept in engine/testdata/recordings. The everyday test
// compares the engine with them and needs no browser. To play some scenarios
// again and compare with the recordings, and to record everything anew:
//
//	go test ./engine/lab -run Live -live 'samesite|generated-000'
//	go test ./engine/lab -run Record -record -timeout 4h -v    after a new release: says in words what moved
//	go test ./engine/lab -run Plain -plain '^redirect' -v      with HTTPS-First off
//	go test ./engine/lab -run Record -record -only '^samesite-lax-post' -longest-wait 3m -workers 4
//
// Both need chromium or Chrome (another command in CHROME), firefox-esr or
// Firefox (FIREFOX), and certutil of libnss3-tools. All traffic stays on this
// machine.
//
// What it leaves out: scenarios that wait for longer than -longest-wait, hosts
// that ship with the browser as HTTPS-only, and policies that a browser has no
// setting for. Such a scenario is recorded as skipped, with the reason.
package lab
