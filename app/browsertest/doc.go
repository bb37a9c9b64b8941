// Package browsertest tests the built page in real Chromium.
//
// The tests want a packed site in CRUMBTRAIL_SITE, which ./build.sh test sets,
// and are skipped without one; with CI=true that is a failure. Those of the
// pseudo-language want theirs in CRUMBTRAIL_PSEUDO. CHROME names
// the browser if it is not found by itself, and CRUMBTRAIL_AXE the file
// axe.min.js.
//
// A test opens a page and acts on it as a reader would:
//
//	p := open(t, "/")
//	p.click("[role=switch]")
//	p.wantText("[role=status]", "You turned Secure off.")
//
// Every page has its own server, its own tab and an origin in which nothing is
// stored. Tests run side by side and wait for conditions, never for time.
// Whatever a page writes to the console as an error, every exception, every
// violation of its Content-Security-Policy and every request to another host
// fails the test that opened it. A test that fails leaves a picture in .build/shots;
// with -shots, pictures of everything are kept there, to be looked at:
//
//	go test ./app/browsertest -shots
package browsertest
