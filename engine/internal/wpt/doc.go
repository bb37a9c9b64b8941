//go:build !js

// Package wpt reads tables of cookie cases and makes scenarios of them.
//
// The cases are those of web-platform-tests' folder cookies that a model
// without a renderer can express, found anew: our own hosts, names and values.
// A table is a text file in engine/testdata/wpt. It has comments after #,
// settings, and three kinds of cases.
//
// A line case sets cookies and says what the next request then carries. Texts
// are Go strings, quoted either way:
//
//	page https://shop.example/a/set        who sets the cookies, until the next page
//	ask https://shop.example/a/next        who is asked afterwards
//	by script                              document.cookie sets them; by header is the default
//	"a=1; Path=/" "b=2" => "b=2; a=1"      firefox: "a=1; b=2"  safari: ?  # why they part
//
// What follows => holds for every profile but those named after it; a "?" says
// that nobody knows, and the profile is not asked. Nor is one after "without
// safari", where a case does not name it. After "each 01-08 7f" a case stands
// for as many as there are numbers, with each in the place of ??; {a*9} is short
// for nine times the letter. After "together" the cases may be set in one
// response, because their names differ. The next page ends these settings.
//
// A journey case sends one request through redirects and says which of the
// jar's cookies the last hop gets:
//
//	jar "lax=1; SameSite=Lax" "strict=1; SameSite=Strict"
//	fetch shop.example > pay.example > shop.example => "strict=1"
//
// It starts on a page of the first host; the jar's lines are set by the last.
// A kind with "+reload" is looked at once the page has been reloaded. From
// "third-party block" on, the browser's policy is that.
//
// A story is written out step by step, with checks between the steps; serve
// says what an address sets, send where it redirects to:
//
//	story a script cannot read what it may not write
//	serve https://shop.example/set "a=1; HttpOnly"
//	send https://shop.example/old https://shop.example/new
//	visit https://shop.example/set
//	reads ""
//	visit https://shop.example/
//	sends "a=1"
//
// A blank line ends it. [Batches] puts the cases of a table into few scenarios,
// for the browsers of the lab.
package wpt
